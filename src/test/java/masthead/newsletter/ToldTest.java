package masthead.newsletter;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.trash;
import static masthead.newsletter.Readers.newsletter;
import static masthead.newsletter.Readers.subscriber;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import masthead.Deadline;
import masthead.desk.Newsroom.Saved;
import masthead.platform.persistence.TestDatabase;
import masthead.webhook.Hooks;
import masthead.webhook.Receiver;
import masthead.webhook.Receiver.Received;
import org.junit.jupiter.api.Test;

/** Who is told of newsletters and their readers: copies and webhooks, the latter by ids only. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ToldTest {

    @Test
    void copiesHaveNewslettersAndLearnOfTheirEnd() {
        String cursor = reader().get("/v1/sync/manifest?types=newsletter").path("cursor");
        Saved made = newsletter(", \"localized\": {\"uk\": {\"name\": \"Ранок\"}}");
        var page = reader().when()
                .get("/v1/sync?cursor=" + cursor)
                .then()
                .statusCode(200)
                .extract();
        String document = "changes.find { it.id == '%s' }.document".formatted(made.id());
        assertEquals("Ранок", page.path(document + ".localized.uk.name"));
        trash(made);
        reader().when()
                .get("/v1/sync?cursor=" + page.<String>path("cursor"))
                .then()
                .statusCode(200)
                .body("changes.find { it.id == '%s' }.op".formatted(made.id()), equalTo("remove"));
    }

    @Test
    void webhooksAreToldOfANewsletterAndOfWhoGetsItByIdsOnly() {
        try (Receiver receiver = new Receiver();
                Hooks hooks = new Hooks()) {
            hooks.to(receiver, "newsletter.changed", "subscription.confirmed", "subscription.ended");
            Saved made = newsletter();
            patch(made, "{\"cadence\": \"Daily\"}");
            Hooks.await("both versions", receiver, made.id(), "newsletter.changed", 2);
            String address = subscriber(made);
            String id = Readers.id(address);
            desk().when()
                    .delete("/v1/admin/subscribers/%s/subscriptions/%s".formatted(id, made.id()))
                    .then()
                    .statusCode(204);
            Deadline.await(
                    "its end",
                    () -> told(receiver, id).equals(List.of("subscription.confirmed", "subscription.ended")));
            assertTrue(receiver.received().stream().noneMatch(one -> one.body().contains(address)));
            assertFalse(receiver.received().isEmpty());
        }
    }

    private static List<String> told(Receiver receiver, String subscriber) {
        return receiver.received().stream()
                .filter(one -> one.body().contains(subscriber))
                .map(Received::type)
                .toList();
    }
}
