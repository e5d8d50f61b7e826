package masthead.webhook;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.person;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import masthead.desk.Newsroom.Saved;
import masthead.platform.openapi.MessageCheck;
import masthead.platform.persistence.TestDatabase;
import masthead.webhook.Hooks.Hook;
import masthead.webhook.Receiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What webhooks say. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WebhookMessagesTest {

    private static final String[] ALL = {
        "content.changed",
        "article.published",
        "article.updated",
        "article.unpublished",
        "article.killed",
        "collection.changed",
        "alert.sent",
        "webhook.paused"
    };

    private final Receiver receiver = new Receiver();
    private final Hooks hooks = new Hooks();

    @AfterEach
    void end() {
        hooks.close();
        receiver.close();
    }

    @Test
    void anArticlesLifeIsToldInItsOrder() {
        Hook hook = hooks.to(receiver, ALL);
        Saved article = publishedArticle(unique("Pier"));
        article = publish(patch(article, "{\"headline\": \"%s\"}".formatted(unique("Quay"))));
        article = transition(article, "unpublish");
        article = publish(article);
        transition(article, "kill", "{\"reason\": \"It never was.\"}");
        Hooks.await("the whole life", receiver, article.id(), "article.killed", 1);

        List<Received> told = receiver.about(article.id(), "article.");
        assertEquals(
                List.of(
                        "article.published",
                        "article.updated",
                        "article.unpublished",
                        "article.published",
                        "article.killed"),
                told.stream().map(Received::type).toList());
        assertEquals("unpublished", told.get(2).json().at("/data/reason").asText());
        List<Long> commits = new ArrayList<>();
        for (Received one : receiver.received()) {
            commits.add(one.json().at("/data/commit").asLong());
            assertTrue(hook.verifies(one, hook.secret()), "signed");
            assertEquals(List.of(), MessageCheck.faults(one.json()), one.body());
        }
        assertEquals(commits.stream().sorted().toList(), commits);
        assertEquals(
                told.size(),
                receiver.about("article:" + article.id(), "content.changed").size());
    }

    @Test
    void aPublishedArticleComesAsItIsStoredWithItsAddress() {
        hooks.to(receiver, ALL);
        Saved harbour = section(unique("Harbour"));
        Saved article = publishedArticle(unique("Pier"), "\"sectionId\": \"%s\",".formatted(harbour.id()));
        Hooks.await("the article", receiver, article.id(), "article.published", 1);

        JsonNode data = receiver.about(article.id(), "article.published")
                .getFirst()
                .json()
                .path("data");
        assertEquals(harbour.id(), data.at("/document/sectionId").asText());
        assertEquals("paragraph", data.at("/document/body/0/type").asText());
        assertEquals(
                desk().get("/v1/articles/" + article.id()).path("url"),
                data.path("url").asText());
    }

    @Test
    void ofAnArticleForMembersNothingIsToldButWhereItIs() {
        hooks.to(receiver, ALL);
        Saved article = publish(create("articles", """
                {"language": "en", "headline": "%s", "visibility": "members", "body": [
                  {"type": "paragraph", "spans": [{"text": "Everybody reads this."}]}, {"type": "members-only"},
                  {"type": "paragraph", "spans": [{"text": "Only members read that."}]}]}""".formatted(unique("Winters"))));
        Hooks.await("the article", receiver, article.id(), "article.published", 1);

        JsonNode data = receiver.about(article.id(), "article.published")
                .getFirst()
                .json()
                .path("data");
        assertTrue(data.path("document").isNull(), data.toString());
        assertFalse(data.path("url").asText().isEmpty());
        for (Received one : receiver.received()) {
            assertFalse(one.isAbout("Only members read that."));
            assertEquals(List.of(), MessageCheck.faults(one.json()), one.body());
        }
    }

    @Test
    void allPagesThatShowSomethingOfAChangeAreNamed() {
        Saved harbour = section(unique("Harbour"));
        Saved islands = section(unique("Islands"));
        Saved author = person(unique("Olena"));
        Saved article = publishedArticle(
                unique("Pier"),
                "\"sectionId\": \"%s\", \"bylines\": [{\"authorId\": \"%s\"}],".formatted(harbour.id(), author.id()));
        Saved related = publishedArticle(unique("Quay"), "\"relatedArticleIds\": [\"%s\"],".formatted(article.id()));
        String slug = unique("picks").toLowerCase(java.util.Locale.ROOT);
        create("collections", """
                {"title": "Picks", "slug": "%s", "pins": [{"articleId": "%s"}]}""".formatted(slug, article.id()));
        Saved other = publishedArticle(unique("Mole"));
        hooks.to(receiver, "content.changed");

        patch(author, "{\"name\": \"%s\"}".formatted(unique("Olha")));
        Hooks.await("the new name", receiver, "author:" + author.id(), "content.changed", 1);
        publish(patch(article, "{\"sectionId\": \"%s\"}".formatted(islands.id())));
        Hooks.await("the move", receiver, "section:" + islands.id(), "content.changed", 1);

        List<String> renamed = keys(receiver.about("author:" + author.id(), "").getFirst());
        List<String> wanted = List.of(
                "author:" + author.id(),
                "article:" + article.id(),
                "article:" + related.id(),
                "section:" + harbour.id(),
                "collection:" + slug);
        assertTrue(renamed.containsAll(wanted), renamed + " has not all of " + wanted);
        assertFalse(renamed.contains("article:" + other.id()));
        assertEquals("author:" + author.id(), renamed.getFirst());
        List<String> moved = keys(receiver.about("section:" + islands.id(), "").getFirst());
        assertTrue(moved.contains("section:" + harbour.id()), "where it was: " + moved);
        assertTrue(moved.contains("section:" + islands.id()), "where it is: " + moved);
    }

    @Test
    void aCollectionIsToldOfWhenItListsSomethingElse() {
        Saved collection = create("collections", """
                {"title": "%s", "pins": []}""".formatted(unique("Picks")));
        Saved article = publishedArticle(unique("Pier"));
        hooks.to(receiver, ALL);
        patch(collection, "{\"pins\": [{\"articleId\": \"%s\"}]}".formatted(article.id()));
        Hooks.await("the first list", receiver, collection.id(), "collection.changed", 1);
        transition(article, "unpublish");
        Hooks.await("both lists", receiver, collection.id(), "collection.changed", 2);
        trash(masthead.desk.Newsroom.reread(collection));
        Hooks.await("its end", receiver, collection.id(), "collection.changed", 3);

        List<Received> told = receiver.about(collection.id(), "collection.changed");
        assertEquals(
                article.id(),
                told.get(0).json().at("/data/document/articleIds/0").asText());
        assertTrue(told.get(1).json().at("/data/document/articleIds").isEmpty());
        assertTrue(told.get(2).json().at("/data/document").isNull());
        told.forEach(one -> assertEquals(List.of(), MessageCheck.faults(one.json()), one.body()));
    }

    @Test
    void whoWantsOneLanguageIsToldOfNoOther() {
        hooks.with(receiver, "\"filters\": {\"languages\": [\"uk\"]},", "article.published");
        Saved english = publishedArticle(unique("Pier"));
        Saved ukrainian = publish(create("articles", """
                {"language": "uk", "headline": "%s", "body": [{"type": "paragraph", "spans": [{"text": "x"}]}]}""".formatted(unique("Pirs"))));
        Hooks.await("the one in Ukrainian", receiver, ukrainian.id(), "article.published", 1);
        assertEquals(List.of(), receiver.about(english.id(), ""));
    }

    @Test
    void anAlertIsToldOnceAndOnlyOfWhatReadersHave() {
        hooks.to(receiver, ALL);
        Saved article = article(unique("Pier"));
        String alert = "{\"title\": \"The pier is open\", \"text\": \"Come and see.\", \"topics\": [\"breaking\"]}";
        String path = article.path() + "/alerts";
        desk().body(alert).post(path).then().statusCode(409).body("code", equalTo("illegal-transition"));
        publish(article);
        String key = unique("alert");
        String id = desk().header("Idempotency-Key", key)
                .body(alert)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        desk().header("Idempotency-Key", key)
                .body(alert)
                .post(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        Hooks.await("the alert", receiver, id, "alert.sent", 1);

        List<Received> alerts = receiver.about(article.id(), "alert.sent");
        assertEquals(1, alerts.size());
        JsonNode data = alerts.getFirst().json().path("data");
        assertEquals("The pier is open", data.path("title").asText());
        assertEquals(
                desk().get("/v1/articles/" + article.id()).path("url"),
                data.path("url").asText());
        assertEquals(List.of(), MessageCheck.faults(alerts.getFirst().json()));
    }

    private static List<String> keys(Received message) {
        assertEquals(List.of(), MessageCheck.faults(message.json()), message.body());
        List<String> keys = new ArrayList<>();
        message.json().at("/data/keys").forEach(key -> keys.add(key.asText()));
        return keys;
    }
}
