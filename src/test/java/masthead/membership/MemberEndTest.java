package masthead.membership;

import static masthead.contribution.Till.anEvent;
import static masthead.contribution.Till.record;
import static masthead.desk.Newsroom.desk;
import static masthead.membership.Membership.address;
import static masthead.membership.Membership.found;
import static masthead.membership.Membership.member;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.contribution.Till;
import masthead.desk.Newsroom.Saved;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Memberships end by themselves. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MemberEndTest {

    @Inject
    DataSource database;

    private int served(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT count(*) FROM active_member WHERE member_id = ? AND octet_length(email_hash) = 32")) {
            select.setObject(1, UUID.fromString(id));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void aMembershipEndsWhenItsTimeIsOverAndNobodyIsServedBehindIt() throws SQLException {
        Saved member =
                member(address(), ", \"endsAt\": \"%s\"".formatted(Instant.now().plus(2, ChronoUnit.SECONDS)));
        assertEquals(1, served(member.id()));

        Deadline.await(
                "the membership has ended",
                () -> desk().get(member.path()).path("status").equals("ended"));

        assertEquals(0, served(member.id()));
        desk().when()
                .get(member.path() + "/history")
                .then()
                .body("items.kind", contains("ended", "joined"))
                .body("items[0].source", equalTo("service"));
    }

    @Test
    void whoIsExpectedToPayAgainStaysForAWeekAndNoLonger() throws SQLException {
        Saved tier = Membership.tier("month");
        String late = address();
        String lost = address();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        record(joined(late, tier, now.minus(34, ChronoUnit.DAYS)));
        record(joined(lost, tier, now.minus(40, ChronoUnit.DAYS)));

        Deadline.await(
                "who has not paid is no member any more",
                () -> found(lost).extract().path("items[0].status").equals("ended"));

        found(late).body("items[0].status", equalTo("active"));
    }

    private static String joined(String email, Saved tier, Instant at) {
        return Till.entry(
                        "member-joined",
                        anEvent(),
                        ", \"payer\": {\"email\": \"%s\"}, \"tierId\": \"%s\"".formatted(email, tier.id()))
                .replace("2026-11-01T08:00:00Z", at.toString());
    }
}
