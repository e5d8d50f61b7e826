package masthead.membership;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.transition;
import static masthead.membership.Membership.address;
import static masthead.membership.Membership.gift;
import static masthead.membership.Membership.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import masthead.desk.Newsroom.Saved;
import masthead.platform.openapi.MessageCheck;
import masthead.platform.persistence.TestDatabase;
import masthead.webhook.Hooks;
import masthead.webhook.Receiver;
import masthead.webhook.Receiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What webhooks are told of members and gifts: nothing of persons. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MembershipMessagesTest {

    private final Receiver receiver = new Receiver();
    private final Hooks hooks = new Hooks();

    @AfterEach
    void end() {
        hooks.close();
        receiver.close();
    }

    private List<Received> told(String id, String types, int count) {
        Hooks.await("it is told of", receiver, id, types, count);
        List<Received> told = receiver.about(id, types);
        for (Received message : told) {
            assertEquals(List.of(), MessageCheck.faults(message.json()), message.body());
            assertFalse(message.body().contains("@") || message.body().contains("Olena"), message.body());
        }
        return told;
    }

    @Test
    void theLifeOfAMembershipIsToldInItsOrder() {
        hooks.to(receiver, "member.joined", "member.changed", "member.ended");
        Saved member = member(address(), ", \"name\": \"Olena\"");
        Saved cancelled = patch(member, "{\"status\": \"cancelled\", \"endsAt\": \"2031-01-01T00:00:00Z\"}");
        Saved ended = patch(cancelled, "{\"status\": \"ended\"}");
        desk().header("If-Match", ended.etag()).delete(member.path());

        List<Received> told = told(member.id(), "member", 4);

        assertEquals(
                List.of("member.joined", "member.changed", "member.ended", "member.ended"),
                told.stream().map(Received::type).toList());
        assertEquals("cancelled", told.get(1).json().at("/data/status").asText());
    }

    @Test
    void theLifeOfAGiftIsToldInItsOrder() {
        hooks.to(receiver, "gift.purchased", "gift.delivered", "gift.redeemed", "gift.revoked");
        Saved gift =
                gift(", \"giver\": {\"name\": \"Olena\"}, \"recipient\": {\"email\": \"%s\"}, \"deliverOn\": \"%s\""
                        .formatted(
                                address(),
                                java.time.LocalDate.now(java.time.ZoneId.of("UTC"))
                                        .plusDays(9)));
        transition(transition(gift, "resend"), "revoke");

        assertEquals(
                List.of("gift.purchased", "gift.delivered", "gift.revoked"),
                told(gift.id(), "gift", 3).stream().map(Received::type).toList());
    }
}
