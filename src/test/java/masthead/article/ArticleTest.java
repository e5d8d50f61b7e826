package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.person;
import static masthead.desk.Newsroom.picture;
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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleTest {

    @Test
    void readersGetAllThatTheDeskWrote() {
        Saved section = section(unique("World"));
        Saved treaties = tag(unique("Treaties"));
        Saved diplomacy = tag(unique("Diplomacy"));
        Saved portrait = picture(unique("portrait"));
        Saved reporter = create("authors", """
                {"kind": "person", "name": "%s", "portraitId": "%s"}""".formatted(unique("Nadia Ostrova"), portrait.id()));
        Saved newsDesk =
                create("authors", "{\"kind\": \"organisation\", \"name\": \"%s\"}".formatted(unique("The news desk")));
        Saved hero = picture(unique("pier"));
        Saved related = publishedArticle(unique("What the treaty says"));
        Saved article = create("articles", """
                {"language": "en", "kicker": "Treaty", "headline": "%s", "shortHeadline": "Treaty sent on",
                 "standfirst": "Parliament has it now.", "sectionId": "%s", "tagIds": ["%s", "%s"],
                 "bylines": [{"authorId": "%s"}, {"authorId": "%s"}],
                 "hero": {"mediaId": "%s", "caption": "Two heads of state.", "credit": "A photographer / Pool"},
                 "body": [
                   {"type": "paragraph", "id": "lead", "spans": [
                     {"text": "The bill was "}, {"text": "published", "marks": [{"type": "strong"}]}, {"text": " on "},
                     {"text": "Monday", "marks": [{"type": "link", "href": "https://example.org/bill"}, {"type": "emphasis"}]}]},
                   {"type": "heading", "level": 2, "spans": [{"text": "What it says"}]},
                   {"type": "list", "ordered": true, "items": [{"spans": [{"text": "Aid"}]}, {"spans": [{"text": "Trade"}]}]},
                   {"type": "quote", "spans": [{"text": "We shall see."}], "attribution": "A minister"},
                   {"type": "image", "mediaId": "%s", "caption": "The pier"}],
                 "relatedArticleIds": ["%s"],
                 "publishedAt": "2024-10-14T22:32:00+03:00"}""".formatted(
                        unique("Treaty goes to parliament"),
                        section.id(),
                        treaties.id(),
                        diplomacy.id(),
                        reporter.id(),
                        newsDesk.id(),
                        hero.id(),
                        hero.id(),
                        related.id()));
        publish(article);

        reader().when()
                .get("/v1/articles/by-slug/" + article.string("slug"))
                .then()
                .statusCode(200)
                .body("id", equalTo(article.id()))
                .body("kicker", equalTo("Treaty"))
                .body("headline", equalTo(article.string("headline")))
                .body("shortHeadline", equalTo("Treaty sent on"))
                .body("standfirst", equalTo("Parliament has it now."))
                .body("language", equalTo("en"))
                .body("section.name", equalTo(section.string("name")))
                .body("tags.id", contains(treaties.id(), diplomacy.id()))
                .body("bylines.author.name", contains(reporter.string("name"), newsDesk.string("name")))
                .body("bylines.author.kind", contains("person", "organisation"))
                .body("bylines[0].author.portrait.url", equalTo(portrait.string("url")))
                .body("hero.caption", equalTo("Two heads of state."))
                .body("hero.credit", equalTo("A photographer / Pool"))
                .body("hero.media.url", equalTo(hero.string("url")))
                .body("body.type", contains("paragraph", "heading", "list", "quote", "image"))
                .body("body[0].id", equalTo("lead"))
                .body("body[0].text", equalTo("The bill was published on Monday"))
                .body("body[0].spans[3].marks.type", contains("link", "emphasis"))
                .body("body[0].spans[3].marks[0].href", equalTo("https://example.org/bill"))
                .body("body[2].text", equalTo("Aid\nTrade"))
                .body("body[4].media.alt", equalTo("A pier"))
                .body("relatedArticles.headline", contains(related.string("headline")))
                .body("publishedAt", equalTo("2024-10-14T19:32:00.000Z"))
                .body("updatedAt", nullValue());
    }

    @Test
    void aDraftMayBeIncompleteAndPublishingSaysAllThatIsMissing() {
        Saved draft = create("articles", "{\"language\": \"en\", \"publishedAt\": \"2999-01-01T00:00:00Z\"}");

        desk().header("If-Match", draft.etag())
                .when()
                .post(draft.path() + "/publish")
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors.pointer", hasItems("/headline", "/slug", "/body", "/publishedAt"));

        reader().when().get("/v1/articles/" + draft.id()).then().statusCode(404);
        assertEquals(draft.etag(), reread(draft).etag(), "a refused transition changes nothing");
    }

    @Test
    void editingAPublishedArticleChangesWhatReadersHaveOnlyWhenItIsPublishedAgain() {
        Saved article = publishedArticle(unique("Ferry cancelled"));
        Saved edited = patch(article, "{\"standfirst\": \"It sails again on Friday.\"}");

        reader().when().get("/v1/articles/" + article.id()).then().body("standfirst", nullValue());

        publish(edited);
        reader().when()
                .get("/v1/articles/" + article.id())
                .then()
                .body("standfirst", equalTo("It sails again on Friday."))
                .body("updatedAt", notNullValue());
    }

    @Test
    void whatIsUnpublishedIsGoneForReadersAndComesBackWhenPublished() {
        Saved article = publishedArticle(unique("Storm warning"));
        Saved other =
                publishedArticle(unique("Storm damage"), "\"relatedArticleIds\": [\"%s\"],".formatted(article.id()));
        reader().when().get("/v1/articles/" + other.id()).then().body("relatedArticles.id", contains(article.id()));

        Saved unpublished = transition(article, "unpublish");

        reader().when()
                .get("/v1/articles/" + article.id())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        reader().when()
                .get("/v1/articles/by-slug/" + article.string("slug"))
                .then()
                .statusCode(404);
        reader().when().get("/v1/articles/" + other.id()).then().body("relatedArticles", empty());
        desk().header("If-Match", unpublished.etag())
                .when()
                .post(article.path() + "/unpublish")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("allowed", contains("submit", "publish", "schedule", "kill"));

        Saved again = publish(unpublished);
        reader().when().get("/v1/articles/" + article.id()).then().statusCode(200);
        desk().header("If-Match", again.etag())
                .when()
                .post(article.path() + "/publish")
                .then()
                .statusCode(409)
                .body("allowed", contains("unpublish", "kill"));
    }

    @Test
    void theTrashTakesAnArticleFromReadersAndGivesItBackAsADraft() {
        Saved article = publishedArticle(unique("Dredging"));

        trash(article);

        reader().when().get("/v1/articles/" + article.id()).then().statusCode(404);
        desk().when().get("/v1/admin/articles?limit=100").then().body("items.id", not(hasItem(article.id())));
        desk().when().get("/v1/admin/articles?trashed=true&limit=100").then().body("items.id", hasItem(article.id()));
        Saved trashed = reread(article);
        assertEquals(
                article.answer().<Integer>path("version") + 1, trashed.answer().<Integer>path("version"));
        desk().header("If-Match", trashed.etag())
                .when()
                .post(article.path() + "/publish")
                .then()
                .statusCode(409)
                .body("allowed", contains("restore"));
        Saved restored = transition(trashed, "restore");
        assertEquals("unpublished", restored.string("publication"));
        assertNotEquals(article.etag(), restored.etag());
        publish(restored);
        reader().when().get("/v1/articles/" + article.id()).then().statusCode(200);
    }

    @Test
    void whatADraftNamesMustBeThere() {
        String nobody = UUID.randomUUID().toString();
        Saved tag = tag(unique("Rigging"));

        desk().body("""
                        {"language": "en", "sectionId": "%1$s", "tagIds": ["%2$s", "%1$s"], "bylines": [{"authorId": "%2$s"}],
                         "hero": {"mediaId": "%1$s"}, "body": [{"type": "image", "mediaId": "%1$s"}],
                         "relatedArticleIds": ["%1$s"]}""".formatted(nobody, tag.id()))
                .when()
                .post("/v1/admin/articles")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/sectionId",
                                "/tagIds/1",
                                "/hero/mediaId",
                                "/bylines/0/authorId",
                                "/body/0/mediaId",
                                "/relatedArticleIds/0"));
    }

    @Test
    void theDeskFindsArticlesByStateAndByWhatTheyName() {
        Saved section = section(unique("Shipping"));
        Saved tag = tag(unique("Tugs"));
        Saved author = person(unique("Petro"));
        Saved draft = article(
                unique("Tug of war"),
                "\"sectionId\": \"%s\", \"tagIds\": [\"%s\"], \"bylines\": [{\"authorId\": \"%s\"}],"
                        .formatted(section.id(), tag.id(), author.id()));
        Saved published = publishedArticle(unique("Tugs sold"), "\"sectionId\": \"%s\",".formatted(section.id()));

        find("sectionId=" + section.id(), published, draft);
        find("sectionId=" + section.id() + "&publication=none", draft);
        find("sectionId=" + section.id() + "&publication=published", published);
        find("tagId=" + tag.id(), draft);
        find("authorId=" + author.id(), draft);
        find("sectionId=" + section.id() + "&language=uk");
    }

    private static void find(String query, Saved... expected) {
        String[] ids = new String[expected.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = expected[i].id();
        }
        var found = desk().when().get("/v1/admin/articles?" + query).then().statusCode(200);
        found.body("items.id", ids.length == 0 ? empty() : contains(ids));
    }

    @Test
    void anArticleCanBeMendedThoughARelatedOneHasGone() {
        Saved gone = publishedArticle(unique("Gone"));
        Saved article = publishedArticle(unique("Stays"), "\"relatedArticleIds\": [\"%s\"],".formatted(gone.id()));
        trash(gone);

        publish(patch(article, "{\"headline\": \"Stays, corrected\"}"));

        reader().when()
                .get("/v1/articles/" + article.id())
                .then()
                .body("headline", equalTo("Stays, corrected"))
                .body("relatedArticles", empty());
    }
}
