package masthead.publication;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.person;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself counts the statements (pg_stat_statements). */
@QuarkusTest
class StatementsTest {

    @Inject
    DataSource database;

    @Inject
    Scheduler scheduler;

    private static String section = "";
    private static String article = "";

    @BeforeEach
    void nothingIsDoneByItself() {
        scheduler.pause();
    }

    @AfterEach
    void allIsDoneAgain() {
        scheduler.resume();
    }

    @BeforeEach
    void aHundredArticlesThatNameAllSortsOfThings() {
        if (!article.isEmpty()) {
            return;
        }
        Saved hero = picture(unique("hero"));
        Saved author = person(unique("Author"));
        Saved tag = tag(unique("Tag"));
        Saved of = section(unique("Counted"));
        Saved related = publishedArticle(unique("Related"));
        section = of.id();
        for (int i = 0; i < 100; i++) {
            article = publishedArticle(
                            unique("Counted"), """
                            "sectionId": "%s", "tagIds": ["%s"], "bylines": [{"authorId": "%s"}],
                            "hero": {"mediaId": "%s"}, "relatedArticleIds": ["%s"],""".formatted(of.id(), tag.id(), author.id(), hero.id(), related.id()))
                    .id();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100})
    void aListTakesTwoStatementsAtAnyLength(int length) throws SQLException {
        assertEquals(
                2, statementsOf(() -> reader().get("/v1/articles?section=%s&limit=%d".formatted(section, length))));
    }

    @Test
    void anEmptyListTakesOne() throws SQLException {
        Saved empty = section(unique("Empty"));

        assertEquals(1, statementsOf(() -> reader().get("/v1/articles?section=" + empty.id())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles.rss", "articles.atom", "articles.json", "podcast.rss"})
    void aFeedTakesThree(String feed) throws SQLException {
        assertEquals(3, statementsOf(() -> reader().get("/v1/feeds/%s?section=%s".formatted(feed, section))));
        assertEquals(0, statementsOf(() -> reader().get("/v1/feeds/%s?section=%s".formatted(feed, section))));
    }

    @Test
    void sitemapsTakeThreeAtMost() throws SQLException {
        assertEquals(1, statementsOf(() -> reader().get("/v1/feeds/sitemap.xml")));
        assertEquals(3, statementsOf(() -> reader().get("/v1/feeds/news-sitemap.xml")));
    }

    @Test
    void severalCollectionsWithTheirCardsTakeTwo() throws SQLException {
        String slugs = Stream.generate(() -> create("collections", """
                        {"title": "%s", "rule": {"sectionId": "%s"}, "size": 100}""".formatted(unique("Counted"), section))
                        .string("slug"))
                .limit(5)
                .collect(Collectors.joining(","));

        assertEquals(2, statementsOf(() -> reader().get("/v1/collections?articles=100&slugs=" + slugs)));
    }

    @Test
    void theArticlesOfACollectionTakeTwo() throws SQLException {
        String slug =
                create("collections", """
                {"title": "%s", "rule": {"sectionId": "%s"}, "size": 5}""".formatted(unique("Deep"), section)).string("slug");

        assertEquals(2, statementsOf(() -> reader().get("/v1/collections/by-slug/%s/articles".formatted(slug))));
    }

    @Test
    void anArticleTakesTwo() throws SQLException {
        String fresh = publishedArticle(unique("Fresh")).id();

        assertEquals(2, statementsOf(() -> reader().get("/v1/articles/" + fresh)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%1$s", "/by-slug/%2$s"})
    void anArticleForMembersTakesTwoForThoseWhoMayReadAllOfIt(String address) throws SQLException {
        Saved gated = publishedArticle(unique("Gated"), "\"visibility\": \"members\",");
        String path = "/v1/articles" + address.formatted(gated.id(), gated.string("slug"));

        assertEquals(2, statementsOf(() -> desk().get(path)));
        assertTrue(desk().get(path).<Boolean>path("access.granted"));
    }

    @Test
    void whatWasAskedForSinceTheLastCommitTakesNone() throws SQLException {
        reader().get("/v1/articles/" + article);

        assertEquals(0, statementsOf(() -> reader().get("/v1/articles/" + article)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100})
    void theListOfMediaTakesTwo(int length) throws SQLException {
        assertEquals(2, statementsOf(() -> reader().get("/v1/media?limit=" + length)));
    }

    @Test
    void aListOfWhatNamesNothingTakesTwoForTheAddresses() throws SQLException {
        assertEquals(2, statementsOf(() -> reader().get("/v1/tags?limit=100")));
    }

    @Test
    void anAddressTakesFour() throws SQLException {
        String url = reader().get("/v1/articles/" + article).path("url");

        assertEquals(4, statementsOf(() -> reader().get("/v1/resolve?url=" + url)));
    }

    @Test
    void anAddressThatNobodyHasAnyMoreTakesThreeHoweverManyHadIt() throws SQLException {
        String slug = unique("formerly");
        for (String language : List.of("en", "uk", "pl", "de", "fr")) {
            transition(publish(create("articles", """
                            {"language": "%s", "headline": "Formerly", "slug": "%s",
                             "body": [{"type": "paragraph", "spans": [{"text": "Formerly."}]}]}""".formatted(language, slug))), "unpublish");
        }
        String url = reader().get("/v1/articles/" + article)
                .<String>path("url")
                .replaceFirst("[^/]+/articles/.*", "articles/" + slug);

        assertEquals(3, statementsOf(404, () -> reader().get("/v1/resolve?url=" + url)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100})
    void aListOfTheDeskTakesOne(int length) throws SQLException {
        desk().get("/v1/admin/articles?limit=1");

        assertEquals(
                1,
                statementsOf(() -> desk().get("/v1/admin/articles?sectionId=%s&limit=%d".formatted(section, length))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100})
    void aListOfSuppressionsTakesOne(int length) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO suppression (email_hash, reason, at) SELECT sha256(random()::text::bytea), 'manual', now() FROM generate_series(1, 100)");
        }
        assertEquals(1, statementsOf(() -> desk().get("/v1/admin/suppressions?reason=manual&limit=" + length)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100})
    void aSearchTakesThreeStatementsAtAnyLength(int length) throws SQLException {
        assertEquals(
                3,
                statementsOf(
                        () -> reader().get("/v1/search?q=counted&section=%s&limit=%d".formatted(section, length))));
    }

    @Test
    void aSearchThatHasToLookForSimilarWordsTakesFour() throws SQLException {
        assertEquals(
                4, statementsOf(() -> reader().get("/v1/search?q=coumted&limit=20&section=%s".formatted(section))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100})
    void aSearchOfTheDeskTakesFiveAtMostAtAnyLength(int length) throws SQLException {
        desk().get("/v1/admin/search?limit=1&q=warm");

        long statements = statementsOf(() -> desk().get("/v1/admin/search?q=counted&limit=%d".formatted(length)));

        assertTrue(statements <= 5, "took " + statements);
    }

    @Test
    void savingTakesAFixedNumberHoweverMuchIsNamed() throws SQLException {
        create("tags", "{\"name\": \"%s\"}".formatted(unique("Warm")));

        long statements = statementsOf(() ->
                desk().body("{\"name\": \"%s\"}".formatted(unique("Cold"))).post("/v1/admin/tags"));

        assertTrue(statements <= 15, "took " + statements);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void publishingInBulkTakesAFixedNumberForEach(int length) throws SQLException {
        String articles = Stream.generate(() -> article(unique("Bulk"), "\"sectionId\": \"%s\",".formatted(section)))
                .limit(length)
                .map(draft -> "{\"id\": \"%s\", \"version\": 1}".formatted(draft.id()))
                .collect(Collectors.joining(","));

        long statements =
                statementsOf(() -> desk().body("{\"operation\": \"publish\", \"articles\": [%s]}".formatted(articles))
                        .post("/v1/admin/articles/bulk"));

        assertTrue(statements <= 20 + 12L * length, "took " + statements);
    }

    private long statementsOf(Supplier<Response> request) throws SQLException {
        return statementsOf(null, request);
    }

    /** Statements on the service's own tables; what the service had begun to do by itself is left out. */
    private long statementsOf(@Nullable Integer status, Supplier<Response> request) throws SQLException {
        run("SELECT pg_stat_statements_reset()");
        Response answer = request.get();
        List<Integer> wanted = status == null ? List.of(200, 201) : List.of(status);
        assertTrue(wanted.contains(answer.statusCode()), answer.asString());
        return run("""
                SELECT coalesce(sum(calls), 0) FROM pg_stat_statements
                WHERE query !~ 'pg_stat_statements' AND query !~ '^SELECT commit, epoch'
                  AND query !~ 'scheduled_at <= ' AND query !~ 'projection < ' AND query !~ 'JOIN article_search s ON'
                  AND query !~* '^(begin|commit|set|show)' AND query !~ '(webhook|outbox|api_key|\\m(letter|edition|delivery|csv_import|campaign\\w*)\\M)'""");
    }

    private long run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return sql.contains("reset") ? 0 : row.getLong(1);
        }
    }
}
