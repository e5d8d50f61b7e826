package masthead.membership;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;
import static masthead.membership.Membership.address;
import static masthead.membership.Membership.gift;
import static masthead.membership.Membership.recipient;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.desk.Newsroom.Saved;
import masthead.mail.Mailbox;
import masthead.mail.Mailbox.Received;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Where the operator lets gifts expire. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(GiftExpiryTest.Expiring.class)
class GiftExpiryTest {

    public static final class Expiring implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("masthead.gifts.expires-after", "90d", "masthead.gifts.remind-before", "14d");
        }
    }

    @Inject
    DataSource database;

    @Test
    void itsRecipientIsRemindedOnceAndThenItOpensNothing() throws SQLException {
        String email = address();
        Saved gift = gift(recipient(email));
        Deadline.await("it is delivered", () -> state(gift).equals("delivered"));
        Instant delivered = Instant.parse(desk().get(gift.path()).path("deliveredAt"));
        Instant expires = Instant.parse(desk().get(gift.path()).path("expiresAt"));
        assertEquals(Duration.ofDays(90), Duration.between(delivered, expires));

        passes(gift, Duration.ofDays(77));
        List<Received> mails = Mailbox.of(email, 2);
        String first = Links.token(mails.getFirst());
        String reminder = Links.token(mails.get(1));
        assertNotEquals(mails.getFirst().subject(), mails.get(1).subject());
        opens(first, 404);
        opens(reminder, 200).body("redeemable", equalTo(true));

        passes(gift, Duration.ofDays(12));
        assertEquals(2, Mailbox.now(email).size());
        assertEquals("delivered", state(gift));

        passes(gift, Duration.ofDays(2));
        Deadline.await("it has expired", () -> state(gift).equals("expired"));
        opens(reminder, 200).body("redeemable", equalTo(false)).body("obstacle", equalTo("expired"));
        assertEquals(2, Mailbox.now(email).size());
    }

    private static ValidatableResponse opens(String token, int status) {
        return reader().accept("application/json")
                .when()
                .get("/v1/gifts/redeem/" + token)
                .then()
                .statusCode(status);
    }

    private static String state(Saved gift) {
        return desk().get(gift.path()).path("state");
    }

    /** As if it had been delivered so much earlier. */
    private void passes(Saved gift, Duration time) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE gift SET delivered_at = delivered_at - d.time, expires_at = expires_at - d.time,
                            remind_at = remind_at - d.time
                        FROM (SELECT ? * interval '1 second' AS time) d WHERE id = ?""")) {
            update.setLong(1, time.toSeconds());
            update.setObject(2, UUID.fromString(gift.id()));
            update.executeUpdate();
        }
    }
}
