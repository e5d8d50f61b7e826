package masthead.webhook;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.desk.Newsroom.Saved;
import masthead.platform.openapi.MessageCheck;
import masthead.platform.persistence.TestDatabase;
import masthead.webhook.Hooks.Hook;
import masthead.webhook.Receiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How messages get there, whatever the receiver does. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WebhookDeliveryTest {

    @Inject
    DataSource database;

    private final Receiver receiver = new Receiver();
    private final Hooks hooks = new Hooks();

    @AfterEach
    void end() {
        hooks.close();
        receiver.close();
    }

    @Test
    void whatFailsIsTriedAgainBeforeAnythingElseIsSent() {
        Hook hook = hooks.to(receiver, "article.published");
        CountDownLatch end = new CountDownLatch(1);
        receiver.then(500).then(503).then(Receiver.silence(end));
        Saved first = publishedArticle(unique("Pier"));
        Saved second = publishedArticle(unique("Quay"));
        Hooks.await("the second", receiver, second.id(), "", 1);
        end.countDown();

        List<Received> all = receiver.received();
        assertEquals(5, all.size());
        assertTrue(all.subList(0, 4).stream().allMatch(one -> one.isAbout(first.id())));
        assertEquals(1, all.subList(0, 4).stream().map(Received::id).distinct().count());
        assertTrue(all.get(4).isAbout(second.id()));
        desk().get(hook.path() + "/attempts?messageId=" + all.getFirst().id())
                .then()
                .statusCode(200)
                .body("items.attempt", equalTo(List.of(4, 3, 2, 1)))
                .body("items[0].delivered", equalTo(true))
                .body("items[0].status", equalTo(204))
                .body("items[1].failure", equalTo("timeout"))
                .body("items[3].status", equalTo(500))
                .body("items[3].excerpt", equalTo("no"));
        Deadline.await("all is well", () -> hook.state().equals("well"));
    }

    @Test
    void redirectsAreNotFollowed() {
        try (Receiver elsewhere = new Receiver()) {
            Hook hook = hooks.to(receiver, "article.published");
            receiver.then(exchange -> {
                exchange.getResponseHeaders().add("Location", elsewhere.url());
                Receiver.answer(exchange, 307, "");
            });
            Saved article = publishedArticle(unique("Pier"));
            Hooks.await("another attempt", receiver, article.id(), "", 2);
            assertEquals(List.of(), elsewhere.received());
            String id = receiver.received().getFirst().id();
            Deadline.await("it is on record", () -> hook.statuses(id).equals(List.of(204, 307)));
        }
    }

    @Test
    void whoIsGoneIsPausedAtOnceAndGoesOnWhereItStopped() {
        Hook hook = hooks.to(receiver, "article.published");
        receiver.then(410);
        Saved first = publishedArticle(unique("Pier"));
        Deadline.await("it is paused", () -> hook.state().equals("paused"));
        hook.read().response().then().body("progress.pauseReason", equalTo("gone"));
        Saved second = publishedArticle(unique("Quay"));
        assertEquals(1, receiver.received().size());
        hook.post("resume", "");
        Hooks.await("the second", receiver, second.id(), "", 1);
        assertEquals(2, receiver.about(first.id(), "").size());
        assertEquals(3, receiver.received().size());
    }

    @Test
    void whoFailsForLongIsPausedAndOthersAreToldOfIt() {
        try (Receiver watcher = new Receiver()) {
            hooks.to(watcher, "webhook.paused");
            Hook hook = hooks.to(receiver, "article.published", "webhook.paused");
            receiver.always(500);
            Saved article = publishedArticle(unique("Pier"));
            Hooks.await("the notice", watcher, hook.id(), "webhook.paused", 1);
            assertEquals(5, receiver.received().size());
            assertEquals(
                    List.of(), MessageCheck.faults(watcher.received().getFirst().json()));
            receiver.always(200);
            hook.post("resume", "");
            Hooks.await("the article", receiver, article.id(), "", 6);
            assertEquals(List.of(), receiver.about(hook.id(), "webhook.paused"), "nobody is told of itself");
            assertEquals(1, watcher.received().size());
        }
    }

    @Test
    void aLaneThatADeadWorkerHeldIsTakenOverWhereItStopped() throws SQLException {
        Hook hook = hooks.with(receiver, "\"active\": false,", "content.changed", "article.published");
        Saved first = publishedArticle(unique("Pier"));
        Saved second = publishedArticle(unique("Quay"));
        // As a worker leaves it that was killed behind the first message of the first commit.
        long commit = Long.parseLong(first.answer().header("Content-Commit"));
        run("""
                UPDATE webhook_lane SET position = %d, done = 1, lease = gen_random_uuid(), leased_until = now() + interval '1 s'
                WHERE webhook_id = '%s' AND lane = 'content'""".formatted(commit - 1, hook.id()));
        patch(hook.saved(), "{\"active\": true}");
        Hooks.await("the second", receiver, second.id(), "article.published", 1);
        assertEquals(
                List.of("article.published", "content.changed", "article.published"),
                receiver.received().stream().map(Received::type).toList());
        assertTrue(receiver.received().getFirst().isAbout(first.id()));
    }

    @Test
    void bothSecretsSignUntilTheOldOneIsRevoked() {
        Hook hook = hooks.to(receiver, "article.published");
        String rotated = desk().body("{}")
                .post(hook.path() + "/secrets")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        Saved first = publishedArticle(unique("Pier"));
        Hooks.await("the first", receiver, first.id(), "", 1);
        Received message = receiver.received().getFirst();
        assertTrue(hook.verifies(message, hook.secret()) && hook.verifies(message, rotated));

        List<String> secrets = hook.read().path("secrets.id");
        desk().delete(hook.path() + "/secrets/" + secrets.getFirst()).then().statusCode(409);
        desk().delete(hook.path() + "/secrets/" + secrets.getLast()).then().statusCode(204);
        Saved second = publishedArticle(unique("Quay"));
        Hooks.await("the second", receiver, second.id(), "", 1);
        Received later = receiver.received().getLast();
        assertTrue(hook.verifies(later, rotated));
        assertFalse(hook.verifies(later, hook.secret()));
    }

    @Test
    void allSinceACommitIsSentAgainUnderTheSameIds() {
        Hook hook = hooks.to(receiver, "article.published", "article.unpublished");
        Saved article = publishedArticle(unique("Pier"));
        transition(article, "unpublish");
        Hooks.await("both", receiver, article.id(), "", 2);
        Deadline.await("both are done", () -> hook.state().equals("well"));
        hook.post("replay", "{\"sinceCommit\": %s}".formatted(article.answer().header("Content-Commit")));
        Hooks.await("both again", receiver, article.id(), "", 4);
        List<String> ids = receiver.received().stream().map(Received::id).toList();
        assertEquals(ids.subList(0, 2), ids.subList(2, 4));
        desk().header("If-Match", "*")
                .body("{\"sinceCommit\": 999999999}")
                .post(hook.path() + "/replay")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/sinceCommit"));
    }

    @Test
    void oneMessageAndATestAreSentAtOnce() {
        Hook hook = hooks.to(receiver, "article.published");
        Saved article = publishedArticle(unique("Pier"));
        Hooks.await("it", receiver, article.id(), "", 1);
        String id = receiver.received().getFirst().id();
        patch(hook.saved(), "{\"active\": false}");
        desk().post(hook.path() + "/messages/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("delivered", equalTo(true))
                .body("cause", equalTo("replay"));
        receiver.then(exchange -> Receiver.answer(exchange, 404, "\u0000\u202enot\r\nhere"));
        desk().post(hook.path() + "/ping")
                .then()
                .statusCode(200)
                .body("status", equalTo(404))
                .body("excerpt", equalTo("not  here"));
        desk().post(hook.path() + "/messages/c-00000000-1/replay").then().statusCode(404);
        assertEquals(id, receiver.received().get(1).id());
        Received ping = receiver.received().get(2);
        assertTrue(hook.verifies(ping, hook.secret()));
        assertEquals(List.of(), MessageCheck.faults(ping.json()));
    }

    @Test
    void theSecretIsShownOnceAndNeverAgain() {
        Hook hook = hooks.to(receiver, "article.published");
        assertTrue(hook.secret().startsWith("whsec_"));
        for (String path : new String[] {hook.path(), "/v1/admin/webhooks", hook.path() + "/attempts"}) {
            desk().get(path).then().statusCode(200).body(not(containsString("whsec_")));
        }
    }

    @Test
    void whereNothingMayBeSentIsRefused() {
        for (String url :
                new String[] {"ftp://example.org/", "https://user@example.org/", "https://example.org:22/", "https://"
                }) {
            desk().body("{\"url\": \"%s\", \"events\": [\"content.changed\"]}".formatted(url))
                    .post("/v1/admin/webhooks")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/url"));
        }
        desk().body("{\"url\": \"https://example.org/\", \"events\": [\"no.such\"]}")
                .post("/v1/admin/webhooks")
                .then()
                .statusCode(400);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
