package masthead.membership;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;
import static masthead.membership.Membership.address;
import static masthead.membership.Membership.member;
import static masthead.membership.Membership.recipient;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.contribution.Till;
import masthead.desk.Newsroom.Saved;
import masthead.mail.Mailbox;
import masthead.platform.persistence.TestDatabase;
import masthead.platform.persistence.Waiting;
import org.junit.jupiter.api.Test;

/** Whoever is at a member and a gift at once takes them in one order, so that one of two waits for the other, and neither fails. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MemberLocksTest {

    @Inject
    DataSource database;

    private static void hold(Connection holder, String table, String id) throws SQLException {
        holder.setAutoCommit(false);
        try (PreparedStatement lock =
                holder.prepareStatement("SELECT FROM %s WHERE id = ? FOR UPDATE".formatted(table))) {
            lock.setObject(1, UUID.fromString(id));
            lock.execute();
        }
    }

    private static int redeem(String token) {
        return reader().contentType("application/json")
                .body("{\"token\": \"%s\"}".formatted(token))
                .post("/v1/gift-redemptions")
                .statusCode();
    }

    private static int erase(Saved member) {
        return desk().header("If-Match", member.etag()).delete(member.path()).statusCode();
    }

    /** The erasure has seen another version by then, for the gift has changed the member. */
    private void redeemAndEraseAtOnce(String email, String gift) throws Exception {
        Saved member = member(email, ", \"endsAt\": \"2031-01-01T00:00:00Z\"");
        String token = Links.token(Mailbox.of(email, 1).getFirst());
        try (ExecutorService two = Executors.newFixedThreadPool(2);
                Connection holder = database.getConnection()) {
            hold(holder, "gift", gift);
            Future<Integer> redeemed = two.submit(() -> redeem(token));
            Deadline.await("who redeems waits for the gift", () -> Waiting.behind(holder) == 1);
            Future<Integer> erased = two.submit(() -> erase(member));
            Deadline.await("who erases waits, too", () -> Waiting.behind(holder) == 2);
            holder.rollback();

            assertEquals(200, redeemed.get());
            assertEquals(412, erased.get());
        }
    }

    @Test
    void whoIsErasedWhileRedeemingAGiftOfTheDeskWaits() throws Exception {
        String email = address();

        redeemAndEraseAtOnce(email, Membership.gift(recipient(email)).id());
    }

    @Test
    void whoIsErasedWhileRedeemingAGiftThatWasBoughtWaits() throws Exception {
        String email = address();
        String purchase = Till.record(Till.entry(
                "gift-purchased",
                Till.anEvent(),
                ", \"amount\": 4900, \"currency\": \"EUR\", \"tierId\": \"%s\", \"gift\": {\"recipientEmail\": \"%s\"}"
                        .formatted(Membership.tier("year").id(), email)));

        redeemAndEraseAtOnce(
                email, desk().get("/v1/admin/gifts?contributionId=" + purchase).path("items[0].id"));
    }
}
