package masthead.collection;

import static masthead.Deadline.await;
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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

/** Collections: pins, then the newest by a rule, as they are now. */
@QuarkusTest
class CollectionTest {

    private static final String FAR = "2999-01-01T00:00:00.000Z";

    @Inject
    DataSource database;

    @Test
    void aRuleShowsTheNewestAndFollowsWhatIsPublished() {
        Saved section = section(unique("Followed"));
        Saved first = publishedArticle(unique("First"), in(section));
        Saved collection = collection("\"rule\": {\"sectionId\": \"%s\"}, \"size\": 2".formatted(section.id()));
        shows(collection, first);

        Saved second = publishedArticle(unique("Second"), in(section));
        shows(collection, second, first);
        Saved third = publishedArticle(unique("Third"), in(section));
        shows(collection, third, second);
        transition(third, "unpublish");
        shows(collection, second, first);
        publish(patch(second, "{\"sectionId\": null}"));
        shows(collection, first);
    }

    @Test
    void theCollectionChangesWithTheCommitOfTheArticle() {
        Saved section = section(unique("Commit"));
        Saved collection = collection("\"rule\": {\"sectionId\": \"%s\"}".formatted(section.id()));
        Saved article = publishedArticle(unique("Shown"), in(section));

        reader().header("If-Commit-At-Least", article.answer().header("Content-Commit"))
                .when()
                .get("/v1/collections/" + collection.id())
                .then()
                .statusCode(200)
                .body("articles.id", contains(article.id()));
    }

    @Test
    void aRuleWantsOneOfTheTagsAndAllElseAndNeverPages() {
        Saved energy = tag(unique("Energy"));
        Saved ferries = tag(unique("Ferries"));
        Saved author = person(unique("Olena"));
        String by = "\"bylines\": [{\"authorId\": \"%s\"}], \"tagIds\": [\"%s\"],";
        Saved one = publishedArticle(unique("One"), by.formatted(author.id(), energy.id()));
        Saved other = publishedArticle(unique("Other"), by.formatted(author.id(), ferries.id()));
        publishedArticle(unique("Page"), by.formatted(author.id(), ferries.id()) + "\"kind\": \"page\",");
        publishedArticle(unique("By somebody else"), "\"tagIds\": [\"%s\"],".formatted(energy.id()));
        String rule = "\"rule\": {\"tagIds\": [\"%s\", \"%s\"], \"authorId\": \"%s\", \"language\": \"%s\"}";

        shows(collection(rule.formatted(energy.id(), ferries.id(), author.id(), "en")), other, one);
        shows(collection(rule.formatted(energy.id(), ferries.id(), author.id(), "uk")));
    }

    @Test
    void pinsComeFirstAndNothingComesTwice() {
        Saved section = section(unique("Pinned"));
        Saved older = publishedArticle(unique("Older"), in(section));
        Saved newer = publishedArticle(unique("Newer"), in(section));
        Saved elsewhere = publishedArticle(unique("Elsewhere"));
        Saved draft = article(unique("Draft"));
        Saved collection = collection(
                pins(draft, older, elsewhere) + ", \"rule\": {\"sectionId\": \"%s\"}".formatted(section.id()));
        shows(collection, older, elsewhere, newer);

        publish(draft);
        shows(collection, draft, older, elsewhere, newer);
        patch(collection, "{\"rule\": null}");
        shows(collection, draft, older, elsewhere);
    }

    @Test
    void aPinThatIsOverGoesByItself() throws SQLException {
        Saved lasting = publishedArticle(unique("Lasting"));
        Saved passing = publishedArticle(unique("Passing"));
        Saved collection = collection("""
                "pins": [{"articleId": "%s", "expiresAt": "%s"}, {"articleId": "%s"}]""".formatted(passing.id(), FAR, lasting.id()));
        shows(collection, passing, lasting);
        becomeDue(collection);

        await(
                "the end of the pin",
                () -> reader().get("/v1/collections/" + collection.id())
                        .path("articles.id")
                        .equals(List.of(lasting.id())));

        desk().when().get(collection.path()).then().body("pins.articleId", contains(lasting.id()));
    }

    @Test
    void theListGoesOnWhereTheCollectionEndsAndRepeatsNothing() {
        Saved section = section(unique("Deep"));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            expected.addFirst(publishedArticle(unique("Deep"), in(section)).id());
        }
        Saved pinned = publishedArticle(unique("Pinned"));
        String third = expected.remove(3);
        expected.addFirst(third);
        expected.addFirst(pinned.id());
        Saved collection = collection("""
                "pins": [{"articleId": "%s"}, {"articleId": "%s"}], "rule": {"sectionId": "%s"}, "size": 3""".formatted(pinned.id(), third, section.id()));

        List<String> seen = new ArrayList<>();
        String page = "/v1/collections/by-slug/%s/articles?limit=3".formatted(collection.string("slug"));
        while (page != null) {
            Response answer = reader().get(page);
            seen.addAll(answer.path("items.id"));
            page = answer.path("next");
        }

        assertEquals(expected, seen);
        reader().when()
                .get("/v1/collections/" + collection.id() + "?articles=100")
                .then()
                .body("articles.id", equalTo(expected.subList(0, 3)));
    }

    @Test
    void severalComeInTheOrderAskedForWithTheirFirstCards() {
        Saved section = section(unique("Several"));
        Saved older = publishedArticle(unique("Older"), in(section));
        Saved newer = publishedArticle(unique("Newer"), in(section));
        Saved feed = collection("\"rule\": {\"sectionId\": \"%s\"}".formatted(section.id()));
        Saved picks = collection(pins(older));
        String slugs = picks.string("slug") + ",no-such-collection," + feed.string("slug");

        reader().when()
                .get("/v1/collections?articles=1&slugs=" + slugs)
                .then()
                .statusCode(200)
                .body("items.id", contains(picks.id(), feed.id()))
                .body("items[0].articles.id", contains(older.id()))
                .body("items[1].articles.id", contains(newer.id()));
        reader().when().get("/v1/collections?articles=0&slugs=" + slugs).then().body("items[1].articles", empty());
    }

    @Test
    void theyAreListedByTitle() {
        Saved collection = create("collections", "{\"title\": \"%s\"}".formatted(unique("000 first of all")));

        reader().when()
                .get("/v1/collections?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].title", equalTo(collection.string("title")))
                .body("items[0].articles", empty());
    }

    @Test
    void aFormerSlugLeadsToThePresentOne() {
        Saved collection = collection(pins());
        String former = collection.string("slug");
        String present = unique("present");
        patch(collection, "{\"slug\": \"%s\"}".formatted(present));

        for (String rest : List.of("", "/articles")) {
            reader().redirects()
                    .follow(false)
                    .when()
                    .get("/v1/collections/by-slug/" + former + rest)
                    .then()
                    .statusCode(301)
                    .header("Location", endsWith("/by-slug/" + present + rest));
        }
        reader().when().get("/v1/collections?slugs=" + former).then().body("items.id", contains(collection.id()));
    }

    @Test
    void textsComeInTheLanguageAskedFor() {
        Saved collection = create("collections", """
                {"title": "%s", "localized": {"de": {"title": "Auswahl"}}}""".formatted(unique("Picks")));

        reader().when()
                .get("/v1/collections/%s?language=de".formatted(collection.id()))
                .then()
                .body("title", equalTo("Auswahl"));
    }

    @Test
    void whatARuleNamesIsInUse() {
        Saved section = section(unique("Used"));
        Saved collection = collection("\"rule\": {\"sectionId\": \"%s\"}".formatted(section.id()));

        desk().header("If-Match", section.etag())
                .when()
                .delete(section.path())
                .then()
                .statusCode(409)
                .body("uses.collections", equalTo(1));
        trash(collection);
        trash(section);

        reader().when().get("/v1/collections/" + collection.id()).then().statusCode(404);
    }

    @Test
    void aMergedTagIsReplacedInRules() {
        Saved from = tag(unique("From"));
        Saved into = tag(unique("Into"));
        Saved article = publishedArticle(unique("Tagged"), "\"tagIds\": [\"%s\"],".formatted(into.id()));
        Saved collection = collection("\"rule\": {\"tagIds\": [\"%s\", \"%s\"]}".formatted(from.id(), into.id()));

        desk().header("If-Match", from.etag())
                .body("{\"targetId\": \"%s\"}".formatted(into.id()))
                .when()
                .post(from.path() + "/merge-into")
                .then()
                .statusCode(200)
                .body("replaced", equalTo(1));

        reread(collection).answer().response().then().body("rule.tagIds", contains(into.id()));
        shows(collection, article);
    }

    /** As if the pins that end in the far future had been over for long. */
    private void becomeDue(Saved collection) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                UPDATE collection SET next_expiry = now(), content = replace(content, '2999', '2020') WHERE id = ?""")) {
            update.setObject(1, UUID.fromString(collection.id()));
            assertEquals(1, update.executeUpdate());
        }
    }

    private static Saved collection(String members) {
        return create("collections", "{\"title\": \"%s\", %s}".formatted(unique("Collection"), members));
    }

    private static String pins(Saved... articles) {
        List<String> pins = new ArrayList<>();
        for (Saved article : articles) {
            pins.add("{\"articleId\": \"%s\"}".formatted(article.id()));
        }
        return "\"pins\": [%s]".formatted(String.join(", ", pins));
    }

    private static String in(Saved section) {
        return "\"sectionId\": \"%s\",".formatted(section.id());
    }

    private static void shows(Saved collection, Saved... articles) {
        List<String> expected = new ArrayList<>();
        for (Saved article : articles) {
            expected.add(article.id());
        }
        reader().when()
                .get("/v1/collections/" + collection.id())
                .then()
                .statusCode(200)
                .body("articles.id", equalTo(expected));
    }
}
