package masthead.publication;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

/** What search reads is written with the document, and only when its text has changed. */
@QuarkusTest
class SearchRowsTest {

    @Inject
    DataSource database;

    private record Card(String name, Map<String, Map<String, String>> localized) {}

    @Test
    void isWrittenOnlyWhenTheTextHasChanged() throws SQLException {
        Saved article = publishedArticle(unique("Rows"));
        String written = row(article);

        Saved tagged = publish(patch(
                article, "{\"tagIds\": [\"%s\"]}".formatted(tag(unique("Tag")).id())));
        assertEquals(written, row(article));

        publish(patch(tagged, "{\"kicker\": \"Changed\"}"));
        assertNotEquals(written, row(article));
    }

    @Test
    void goesWithTheDocument() throws SQLException {
        Saved article = publishedArticle(unique("Rows"));

        transition(article, "unpublish");

        assertEquals("", row(article));
    }

    @Test
    void aDraftHasNone() throws SQLException {
        assertEquals("", row(article(unique("Rows"))));
    }

    @Test
    void aNameIsKnownInEachLanguageThatItsCardHas() {
        UUID id = UUID.randomUUID();
        Card card = new Card("Ferries", Map.of("uk", Map.of("name", "Пороми"), "de", Map.of("description", "Schiffe")));
        Projector projector = new Projector() {
            @Override
            public String type() {
                return "tag";
            }

            @Override
            public int version() {
                return 1;
            }

            @Override
            public List<Class<?>> shapes() {
                return List.of(Card.class);
            }

            @Override
            public List<Projection> project(List<UUID> ids) {
                return List.of();
            }
        };

        Rendering.Rendered rendered = new Rendering(new ObjectMapper(), List.of(projector))
                .of(new Change.Upsert(new Projection(id, "tag", "", null, Instant.EPOCH, "x", card, card, Map.of())
                        .foundBy(Words.ofName("Ferries"))));

        assertEquals(
                new Words("", "Ferries", List.of("Пороми"), List.of(), "", ""),
                Objects.requireNonNull(rendered.content()).words());
    }

    @Test
    void aSearchHasAtMostTwoHundredResults() throws SQLException {
        Saved section = section(unique("Many"));
        Saved article = publishedArticle("Plenty", "\"sectionId\": \"%s\",".formatted(section.id()));
        copy(article, 230);

        int results = 0;
        String page = "/v1/search?q=plenty&limit=90&section=" + section.id();
        while (page != null) {
            var answer = reader().get(page).then().statusCode(200).extract();
            results += answer.<List<String>>path("items.article.id").size();
            page = answer.path("next");
        }

        assertEquals(200, results);
        remove(section);
    }

    /** Where the row lies, which changes whenever it is written; empty if there is none. */
    private String row(Saved article) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT ctid::text || xmin::text FROM document_search WHERE id = ?")) {
            select.setObject(1, UUID.fromString(article.id()));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private void copy(Saved article, int times) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                WITH original AS (SELECT * FROM document WHERE id = ?),
                copy AS (
                    INSERT INTO document (id, type, language, published_at, updated_at, sort_name, revision, commit, projection,
                                          document, card, names, card_names)
                    SELECT uuidv7(), type, language, published_at, updated_at, sort_name, revision, commit, projection,
                           document, card, names, card_names
                    FROM original, generate_series(1, ?) RETURNING id),
                facet AS (
                    INSERT INTO document_facet (type, facet, value, published_at, updated_at, id)
                    SELECT f.type, f.facet, f.value, f.published_at, f.updated_at, copy.id
                    FROM document_facet f, copy WHERE f.id = ?)
                INSERT INTO document_search (id, type, published_at, analysis, digest, headline, passage, latin, words)
                SELECT copy.id, s.type, s.published_at, s.analysis, s.digest, s.headline, s.passage, s.latin, s.words
                FROM document_search s, copy WHERE s.id = ?""")) {
            insert.setObject(1, UUID.fromString(article.id()));
            insert.setInt(2, times);
            insert.setObject(3, UUID.fromString(article.id()));
            insert.setObject(4, UUID.fromString(article.id()));
            insert.executeUpdate();
        }
    }

    private void remove(Saved section) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM document WHERE slug IS NULL AND id IN (SELECT id FROM document_facet WHERE value = ?)")) {
            delete.setString(1, section.id());
            delete.executeUpdate();
        }
    }
}
