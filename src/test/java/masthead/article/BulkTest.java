package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors do with many articles at once. */
@QuarkusTest
class BulkTest {

    @Inject
    DataSource database;

    @Test
    void manyArePublishedInOneCommitAndOneThatIsIncompleteKeepsNoneFromIt() throws SQLException {
        Saved first = article(unique("First"));
        Saved incomplete =
                create("articles", "{\"language\": \"en\", \"headline\": \"%s\"}".formatted(unique("Empty")));
        Saved last = article(unique("Last"));

        bulk("\"operation\": \"publish\"", first, incomplete, last)
                .statusCode(200)
                .body("items.id", contains(first.id(), incomplete.id(), last.id()))
                .body("items.outcome", contains("done", "refused", "done"))
                .body("items[1].problem.code", equalTo("validation-failed"))
                .body("items[1].problem.errors.pointer", contains("/body"));

        long commit = commitOf(first);
        assertEquals(commit, commitOf(last));
        reader().get("/v1/articles/" + incomplete.id()).then().statusCode(404);
        assertEquals("none", reread(incomplete).string("publication"));
    }

    @Test
    void oneUnderEmbargoIsToldToBeScheduled() {
        Saved free = article(unique("Free"));
        Saved embargoed = article(unique("Budget"), "\"embargoUntil\": \"2999-01-01T08:00:00Z\",");

        bulk("\"operation\": \"publish\"", free, embargoed)
                .body("items.outcome", contains("done", "scheduled"))
                .body("items.stage", contains("draft", "scheduled"))
                .body("items.publication", contains("published", "none"))
                .body("items[0].version", equalTo(reread(free).answer().<Integer>path("version")));
        assertEquals("scheduled", reread(embargoed).string("stage"));
    }

    @Test
    void oneWhoseAddressIsAnothersKeepsNoneFromIt() throws SQLException {
        Saved innocent = article(unique("Innocent"));
        Saved late = article(unique("Late"));
        taken(late);

        bulk("\"operation\": \"publish\"", innocent, late)
                .statusCode(200)
                .body("items.outcome", contains("done", "refused"))
                .body("items[1].problem.errors.pointer", contains("/slug"));
        desk().header("If-Match", late.etag())
                .post(late.path() + "/publish")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
    }

    /** As if another article had been given the address meanwhile. */
    private void taken(Saved article) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO document_slug (type, language, slug, id) VALUES ('article', 'en', ?, gen_random_uuid())")) {
            insert.setString(1, article.string("slug"));
            insert.executeUpdate();
        }
    }

    @Test
    void aTagReachesReadersWithoutWhatElseWasSaved() {
        Saved tag = tag(unique("Tides"));
        Saved article = publishedArticle(unique("Tagged"));
        Saved pending = patch(article, "{\"headline\": \"Not for readers yet\"}");

        bulk("\"operation\": \"tag\", \"tagId\": \"%s\"".formatted(tag.id()), pending)
                .body("items.outcome", contains("done"));

        reader().get("/v1/articles/" + article.id())
                .then()
                .body("tags.id", contains(tag.id()))
                .body("headline", not("Not for readers yet"))
                .body("updatedAt", nullValue());
        Saved tagged = reread(pending);
        assertEquals("Not for readers yet", tagged.string("headline"));

        bulk("\"operation\": \"tag\", \"tagId\": \"%s\"".formatted(tag.id()), tagged)
                .body("items.outcome", contains("unchanged"));
        bulk("\"operation\": \"untag\", \"tagId\": \"%s\"".formatted(tag.id()), reread(tagged))
                .body("items.outcome", contains("done"));
        reader().get("/v1/articles/" + article.id()).then().body("tags.id", not(hasItem(tag.id())));
    }

    @Test
    void manyAreMovedAndUnpublished() {
        Saved section = section(unique("Harbour"));
        Saved one = publishedArticle(unique("One"));
        Saved two = publishedArticle(unique("Two"));

        bulk("\"operation\": \"move\", \"sectionId\": \"%s\"".formatted(section.id()), one, two)
                .body("items.outcome", contains("done", "done"));
        reader().get("/v1/articles?section=" + section.id()).then().body("items.size()", equalTo(2));

        bulk("\"operation\": \"unpublish\"", reread(one), reread(two)).body("items.outcome", contains("done", "done"));
        reader().get("/v1/articles?section=" + section.id()).then().body("items.size()", equalTo(0));
    }

    @Test
    void whoSawAnotherVersionIsToldSo() {
        Saved article = article(unique("Seen"));
        patch(article, "{\"headline\": \"Since\"}");
        String unknown = UUID.randomUUID().toString();

        desk().body("""
                {"operation": "publish", "articles": [{"id": "%s", "version": %s}, {"id": "%s", "version": 1}]}""".formatted(article.id(), article.answer().path("version"), unknown))
                .post("/v1/admin/articles/bulk")
                .then()
                .statusCode(200)
                .body("items.problem.code", contains("precondition-failed", "not-found"))
                .body("items[1].version", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"operation": "publish", "articles": []}                                     | 422 | /articles
            {"operation": "burn", "articles": []}                                        | 400 | /operation
            {"operation": "publish", "articles": [{"id": "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10"}]} | 422 | /articles/0/version
            {"operation": "tag", "articles": [{"id": "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10", "version": 1}]} | 422 | /tagId
            {"operation": "move", "sectionId": "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10", "articles": [{"id": "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10", "version": 1}]} | 422 | /sectionId
            """)
    void badInputChangesNothing(String body, int status, String pointer) {
        desk().body(body)
                .post("/v1/admin/articles/bulk")
                .then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer));
    }

    private long commitOf(Saved article) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT commit FROM document WHERE id = ?::uuid")) {
            select.setString(1, article.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static ValidatableResponse bulk(String operation, Saved... articles) {
        return desk().body("{%s, \"articles\": [%s]}"
                        .formatted(
                                operation,
                                Arrays.stream(articles)
                                        .map(article -> "{\"id\": \"%s\", \"version\": %s}"
                                                .formatted(
                                                        article.id(),
                                                        article.answer().path("version")))
                                        .collect(Collectors.joining(", "))))
                .post("/v1/admin/articles/bulk")
                .then();
    }
}
