package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import masthead.publication.Documents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KilledArticlesTest {

    private static final String REASON = "{\"reason\": \"The interview was made up.\"}";

    @Inject
    DataSource database;

    @Inject
    Documents documents;

    @Test
    void allAddressesOfAKilledArticleSayThatItIsGone() throws SQLException {
        Saved article = publishedArticle(unique("Scandal"));
        String former = article.string("slug");
        String present = unique("scandal-moved");
        Saved moved = publish(patch(article, "{\"slug\": \"%s\"}".formatted(present)));
        Saved other = publishedArticle(unique("Follows"), "\"relatedArticleIds\": [\"%s\"],".formatted(article.id()));

        Saved killed = transition(moved, "kill", REASON);

        assertEquals("killed", killed.string("publication"));
        assertEquals("draft", killed.string("stage"));
        assertEquals("The interview was made up.", killed.string("killReason"));
        assertNull(killed.string("publishedRevision"));
        gone("/v1/articles/" + article.id());
        gone("/v1/articles/by-slug/" + present);
        gone("/v1/articles/by-slug/" + former);
        gone("/v1/articles/by-slug/" + former + "?language=en");
        reader().get("/v1/articles/by-slug/" + former + "?language=uk").then().statusCode(404);
        reader().get("/v1/articles/" + other.id()).then().body("relatedArticles", empty());
        assertEquals(List.of("upsert null 1", "upsert null 2", "remove killed 3"), logged(article));
        assertTrue(documents.isKilled("article", UUID.fromString(article.id())));
        assertFalse(documents.isKilled("article", UUID.fromString(other.id())));

        Saved edited = patch(killed, "{\"kicker\": \"For the lawyers\"}");
        trash(edited);
        gone("/v1/articles/" + article.id());
        Saved restored = transition(reread(edited), "restore");
        assertEquals("killed", restored.string("publication"));
        desk().header("If-Match", restored.etag())
                .post(restored.path() + "/publish")
                .then()
                .statusCode(409)
                .body("detail", startsWith("It was killed"))
                .body("allowed", empty());
        desk().get("/v1/admin/articles?publication=killed&limit=100")
                .then()
                .body(
                        "items.find { it.id == '%s' }.killReason".formatted(article.id()),
                        equalTo("The interview was made up."));
    }

    @Test
    void whatWasUnpublishedBeforeIsGoneTooAndWhoKeepsCopiesIsTold() throws SQLException {
        Saved unpublished = transition(publishedArticle(unique("Withdrawn")), "unpublish");
        reader().get("/v1/articles/" + unpublished.id()).then().statusCode(404);

        transition(unpublished, "kill", REASON);

        gone("/v1/articles/" + unpublished.id());
        gone("/v1/articles/by-slug/" + unpublished.string("slug"));
        reader().get("/v1/tags/" + unpublished.id()).then().statusCode(404);
        assertEquals(List.of("upsert null 1", "remove unpublished 2", "remove killed 3"), logged(unpublished));
    }

    @Test
    void nobodyIsToldOfWhatReadersNeverHad() throws SQLException {
        Saved scheduled = transition(article(unique("Rumour")), "schedule", StagesTest.IN_A_YEAR);
        long before = commit();

        Saved killed = transition(scheduled, "kill", REASON);

        assertEquals("draft", killed.string("stage"));
        assertNull(killed.string("schedule"));
        gone("/v1/articles/" + killed.id());
        assertEquals(List.of(), logged(killed));
        assertEquals(before, commit(), "nothing that readers have has changed");
    }

    @Test
    void aKilledSlugStaysReserved() {
        Saved killed = transition(publishedArticle(unique("Reserved")), "kill", REASON);

        desk().body("{\"language\": \"en\", \"slug\": \"%s\"}".formatted(killed.string("slug")))
                .post("/v1/admin/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer[0]", equalTo("/slug"));
    }

    private static void gone(String address) {
        reader().redirects()
                .follow(false)
                .get(address)
                .then()
                .statusCode(410)
                .header("Cache-Control", equalTo("no-store"))
                .body("code", equalTo("gone"));
    }

    private List<String> logged(Saved article) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT op, reason, revision FROM change_log WHERE id = ? ORDER BY commit")) {
            select.setObject(1, UUID.fromString(article.id()));
            List<String> logged = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    logged.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getInt(3));
                }
            }
            return logged;
        }
    }

    private long commit() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT commit FROM content_clock");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
