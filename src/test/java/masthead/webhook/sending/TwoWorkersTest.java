package masthead.webhook.sending;

import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import masthead.outbox.OutboxOrder;
import masthead.platform.persistence.TestDatabase;
import masthead.webhook.Hooks;
import masthead.webhook.Receiver;
import masthead.webhook.Receiver.Received;
import org.junit.jupiter.api.Test;

/** Several instances share the work. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TwoWorkersTest {

    @Inject
    OutboxOrder order;

    @Inject
    Lanes lanes;

    @Inject
    Delivery delivery;

    @Inject
    Targets targets;

    @Inject
    WebhookSettings settings;

    @Inject
    Clock clock;

    @Inject
    Vertx vertx;

    @Test
    void eachMessageIsSentOnceThoughSeveralLookForWork() throws InterruptedException {
        List<Workers> others = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Workers other = new Workers(order, lanes, delivery, new Sender(vertx, targets, settings, clock), settings);
            other.begin(new StartupEvent());
            others.add(other);
        }
        try (Receiver receiver = new Receiver();
                Hooks hooks = new Hooks()) {
            hooks.to(receiver, "article.published");
            List<String> articles = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                articles.add(publishedArticle(unique("Pier")).id());
            }
            Hooks.await("the last", receiver, articles.getLast(), "", 1);
            List<String> told = receiver.received().stream()
                    .map(one -> one.json().at("/data/id").asText())
                    .toList();
            assertEquals(articles, told);
            assertEquals(
                    articles.size(),
                    receiver.received().stream().map(Received::id).distinct().count());
        } finally {
            for (Workers other : others) {
                other.end(new ShutdownEvent());
            }
        }
    }
}
