package masthead.desk;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.person;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

/** What is used cannot go; it can be replaced everywhere, and then what was in the trash for long enough goes for good. */
@QuarkusTest
class OrderInUseTest {

    @Inject
    TrashPurge purge;

    @Inject
    EntityManager entities;

    @Test
    void anAuthorIsReplacedInWhatReadersHaveAndInWhatIsStillWritten() {
        Saved present = person(unique("Olena Marchuk"));
        Saved former = person(unique("O. Marchuk"));
        Saved published = publishedArticle(
                unique("By her"),
                "\"bylines\": [{\"authorId\": \"%s\", \"role\": \"photographer\"}],".formatted(former.id()));
        Saved pending = patch(published, "{\"headline\": \"Not for readers yet\"}");
        Saved draft = article(unique("Draft"), "\"bylines\": [{\"authorId\": \"%s\"}],".formatted(former.id()));

        merge(former, present)
                .statusCode(200)
                .body("targetId", equalTo(present.id()))
                .body("replaced", equalTo(2));

        reader().get("/v1/articles/" + published.id())
                .then()
                .body("bylines.author.id", contains(present.id()))
                .body("bylines.role", contains("photographer"))
                .body("headline", equalTo(published.string("headline")))
                .body("updatedAt", nullValue());
        desk().get(pending.path())
                .then()
                .body("headline", equalTo("Not for readers yet"))
                .body("bylines.authorId", contains(present.id()));
        assertEquals(List.of(present.id()), reread(draft).answer().path("bylines.authorId"));
        reader().get("/v1/authors/" + former.id()).then().statusCode(404);
        reader().redirects()
                .follow(false)
                .get("/v1/authors/by-slug/" + former.string("slug"))
                .then()
                .statusCode(301)
                .header("Location", endsWith(present.string("slug")));
    }

    @Test
    void aMergeThatIsAskedForAgainIsDone() {
        Saved present = tag(unique("Ferries"));
        Saved former = tag(unique("Ferry"));
        article(unique("Draft"), "\"tagIds\": [\"%s\"],".formatted(former.id()));

        for (int replaced : new int[] {1, 0}) {
            desk().header("If-Match", former.etag())
                    .body("{\"targetId\": \"%s\"}".formatted(present.id()))
                    .post(former.path() + "/merge-into")
                    .then()
                    .statusCode(200)
                    .body("replaced", equalTo(replaced));
        }
        merge(former, tag(unique("Another"))).statusCode(412);
        desk().body("{\"targetId\": \"%s\"}".formatted(present.id()))
                .post(former.path() + "/merge-into")
                .then()
                .statusCode(428);
    }

    @Test
    void whoWasNamedBesideTheOtherIsNamedOnce() {
        Saved present = tag(unique("Ferries"));
        Saved former = tag(unique("Ferry"));
        Saved article =
                publishedArticle(unique("Both"), "\"tagIds\": [\"%s\", \"%s\"],".formatted(former.id(), present.id()));

        merge(former, present).statusCode(200);

        reader().get("/v1/articles/" + article.id()).then().body("tags.id", contains(present.id()));
    }

    @Test
    void menusAndRedirectsLeadToTheOtherOne() {
        Saved present = tag(unique("Energy"));
        Saved former = tag(unique("Power"));
        String legacy = "/%s/power".formatted(unique("old"));
        create("redirects", """
                {"from": "%s", "to": {"type": "tag", "id": "%s"}}""".formatted(legacy, former.id()));
        menu("""
                [{"label": "Topics", "items": [{"label": "Power", "target": {"type": "tag", "id": "%s"}}]},
                 {"label": "Power", "target": {"type": "tag", "id": "%s"}}]""".formatted(former.id(), former.id()));
        try {
            Saved tag = reread(former);
            desk().header("If-Match", tag.etag())
                    .delete(tag.path())
                    .then()
                    .statusCode(409)
                    .body("uses", equalTo(Map.of("menuItems", 2)));

            merge(former, present).statusCode(200).body("replaced", equalTo(2));

            reader().get("/v1/site")
                    .then()
                    .body("menus.topics[0].items[0].target.id", equalTo(present.id()))
                    .body("menus.topics[1].target.id", equalTo(present.id()));
            reader().get("/v1/resolve?url=" + legacy).then().statusCode(200).body("id", equalTo(present.id()));
        } finally {
            menu("null");
        }
    }

    private static void menu(String topics) {
        String etag = desk().get("/v1/admin/site").header("ETag");
        desk().contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body("{\"menus\": {\"topics\": %s}}".formatted(topics))
                .patch("/v1/admin/site")
                .then()
                .statusCode(200);
    }

    @Test
    void asManyAsUseItAreReplaced() {
        Saved present = section(unique("Harbour"));
        Saved former = section(unique("Port"));
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < Usage.SOME + 5; i++) {
            articles.add(publishedArticle(unique("Moved"), "\"sectionId\": \"%s\",".formatted(former.id()))
                    .id());
        }

        merge(former, present).statusCode(200).body("replaced", equalTo(articles.size()));

        reader().get("/v1/articles?limit=100&section=" + present.id()).then().body("items.size()", equalTo(100));
    }

    @Test
    void itIsMergedOnlyIntoAnotherOneThatIsThere() {
        Saved tag = tag(unique("Tides"));
        Saved gone = tag(unique("Gone"));
        trash(gone);

        for (String target :
                List.of(tag.id(), gone.id(), section(unique("No tag")).id())) {
            merge(tag, target).statusCode(422).body("errors.pointer", contains("/targetId"));
        }
        desk().contentType("application/json")
                .body("{\"targetId\": \"%s\"}".formatted(gone.id()))
                .post(tag.path() + "/merge-into")
                .then()
                .statusCode(428);
    }

    @Test
    void theTrashIsEmptiedOfWhatHasBeenInItForLongEnough() {
        Saved old = article(unique("Old"));
        Saved recent = article(unique("Recent"));
        Saved killed = transition(publishedArticle(unique("Killed")), "kill", "{\"reason\": \"It was made up.\"}");
        trash(old);
        trash(recent);
        trash(killed);
        age(old);
        age(killed);

        purge.run();

        desk().get(old.path()).then().statusCode(404);
        desk().get(recent.path()).then().statusCode(200);
        desk().get(killed.path()).then().statusCode(404);
        reader().get("/v1/articles/" + killed.id()).then().statusCode(410);
        reader().get("/v1/articles/by-slug/" + killed.string("slug")).then().statusCode(410);
    }

    @Test
    void translationsOutliveTheirOriginalAsAFamily() {
        Saved original = publishedArticle(unique("Original"));
        Saved ukrainian = publish(translation(original, "uk"));
        Saved german = publish(translation(original, "de"));
        trash(reread(original));
        age(original);

        purge.run();

        desk().get(original.path()).then().statusCode(404);
        publish(patch(ukrainian, "{\"standfirst\": \"Still here.\"}"));
        patch(german, "{\"language\": \"pl\"}");
        reader().get("/v1/articles/" + ukrainian.id()).then().body("translations.id", contains(german.id()));
        reader().get("/v1/articles/" + german.id()).then().body("translations.id", contains(ukrainian.id()));
    }

    private static Saved translation(Saved original, String language) {
        return create("articles", """
                {"language": "%s", "headline": "%s", "translationOfId": "%s",
                 "body": [{"type": "paragraph", "spans": [{"text": "The same in another language."}]}]}""".formatted(language, unique("Translation"), original.id()));
    }

    @Test
    void whatOthersHoldKeepsNothingElseInTheTrash() {
        Saved holder = article(unique("Holder"));
        holdAThousandTagsInTheTrash(holder);
        Saved free = tag(unique("Free"));
        trash(free);
        age("tag", free);
        try {
            purge.run();

            desk().get(free.path()).then().statusCode(404);
            assertEquals(1000, tagsOf(holder));
        } finally {
            letGo(holder);
        }
    }

    @Transactional
    void holdAThousandTagsInTheTrash(Saved article) {
        entities.createNativeQuery("""
                        WITH made AS (
                            INSERT INTO tag (id, version, created_at, created_by, saved_at, saved_by, trashed_at, name, slug)
                            SELECT uuidv7(), 1, now(), 'test', now(), 'test', now() - interval '32 days', 'Held', 'held-' || n
                            FROM generate_series(1, 1000) n RETURNING id)
                        INSERT INTO article_tag (article_id, tag_id) SELECT CAST(?1 AS uuid), id FROM made""").setParameter(1, article.id()).executeUpdate();
    }

    @Transactional
    long tagsOf(Saved article) {
        return ((Number) entities.createNativeQuery(
                                "SELECT count(*) FROM article_tag WHERE article_id = CAST(?1 AS uuid)")
                        .setParameter(1, article.id())
                        .getSingleResult())
                .longValue();
    }

    @Transactional
    void letGo(Saved article) {
        entities.createNativeQuery("DELETE FROM article_tag WHERE article_id = CAST(?1 AS uuid)")
                .setParameter(1, article.id())
                .executeUpdate();
        entities.createNativeQuery("DELETE FROM tag WHERE saved_by = 'test'").executeUpdate();
    }

    void age(Saved article) {
        age("article", article);
    }

    @Transactional
    void age(String table, Saved thing) {
        entities.createNativeQuery(
                        "UPDATE %s SET trashed_at = trashed_at - interval '31 days' WHERE id = CAST(?1 AS uuid)"
                                .formatted(table))
                .setParameter(1, thing.id())
                .executeUpdate();
    }

    private static ValidatableResponse merge(Saved former, Saved present) {
        return merge(former, present.id());
    }

    private static ValidatableResponse merge(Saved former, String targetId) {
        return desk().header("If-Match", former.etag())
                .body("{\"targetId\": \"%s\"}".formatted(targetId))
                .post(former.path() + "/merge-into")
                .then();
    }
}
