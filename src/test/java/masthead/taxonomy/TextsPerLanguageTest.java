package masthead.taxonomy;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.show;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, captions and the like in several languages: written side by side at the desk, read in one. */
@QuarkusTest
class TextsPerLanguageTest {

    private static final String EACH = """
            authors,  name,    '{"kind": "person", "name": "%s", "localized": {"uk": {"name": "%s"}}}'
            sections, name,    '{"name": "%s", "localized": {"uk": {"name": "%s"}}}'
            tags,     name,    '{"name": "%s", "localized": {"uk": {"name": "%s"}}}'
            media,    caption, '{"url": "https://images.example.org/a.jpg", "caption": "%s", "localized": {"uk": {"caption": "%s"}}}'""";

    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource(textBlock = EACH)
    void readersGetTheLanguageTheyAskFor(String collection, String field, String json) {
        String usual = unique("Pier");
        String ukrainian = unique("Пірс");
        Saved thing = create(collection, json.formatted(usual, ukrainian));
        show(collection, thing);
        String address = "/v1/" + collection + "/" + thing.id();

        for (String language : new String[] {"uk", "uk-UA", "UK-ua", "uk-Cyrl-UA"}) {
            reader().when()
                    .get(address + "?language=" + language)
                    .then()
                    .body(field, equalTo(ukrainian))
                    .body("$", not(hasKey("localized")));
        }
        for (String other : new String[] {"", "?language=en", "?language=pl"}) {
            reader().when().get(address + other).then().body(field, equalTo(usual));
        }
        assertEquals(ukrainian, listed(collection, "uk", thing, field));
        assertEquals(usual, listed(collection, "en", thing, field));
        if (!collection.equals("media")) {
            reader().when()
                    .get("/v1/%s/by-slug/%s?language=uk".formatted(collection, thing.string("slug")))
                    .then()
                    .statusCode(200)
                    .body(field, equalTo(ukrainian));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = EACH)
    void theDeskHasThemAsTheyWereWritten(String collection, String field, String json) {
        Saved thing = create(collection, json.formatted(unique("Pier"), "Пірс"));

        desk().when()
                .get(thing.path())
                .then()
                .body("localized.uk", hasEntry(field, "Пірс"))
                .body("localized.uk.size()", equalTo(1));
        patch(thing, "{\"localized\": {\"pl\": {\"%s\": \"Molo\"}}}".formatted(field))
                .answer()
                .response()
                .then()
                .body("localized.uk", hasEntry(field, "Пірс"))
                .body("localized.pl", hasEntry(field, "Molo"));
        desk().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"localized\": null}")
                .patch(thing.path())
                .then()
                .statusCode(200)
                .body("localized", anEmptyMap());
    }

    @Test
    void whatALanguageLacksComesAsUsual() {
        Saved section = create("sections", """
                {"name": "%s", "description": "Ships.", "localized": {"uk": {"name": "Порт"}, "uk-UA": {"description": "Судна."}}}""".formatted(unique("Port")));
        String address = "/v1/sections/" + section.id();

        reader().when()
                .get(address + "?language=uk")
                .then()
                .body("name", equalTo("Порт"))
                .body("description", equalTo("Ships."));
        reader().when()
                .get(address + "?language=uk-UA")
                .then()
                .body("name", equalTo("Порт"))
                .body("description", equalTo("Судна."));
    }

    @Test
    void theSlugIsMadeOfTheUsualName() {
        String name = unique("Moorings");
        Saved tag =
                create("tags", "{\"name\": \"%s\", \"localized\": {\"uk\": {\"name\": \"Швартови\"}}}".formatted(name));

        assertEquals(name.toLowerCase(Locale.ROOT), tag.string("slug"));
    }

    @Test
    void whatAnArticleNamesIsInTheLanguageOfTheArticle() {
        Saved picture = create("media", """
                {"url": "https://images.example.org/a.jpg", "alt": "A pier", "localized": {"uk": {"alt": "Пірс"}}}""");
        Saved section = create("sections", localizedName("Harbour", "Порт", ""));
        Saved tag = create("tags", localizedName("Energy", "Енергетика", ""));
        Saved author = create(
                "authors",
                localizedName(
                        "Olena", "Олена", "\"kind\": \"person\", \"portraitId\": \"%s\",".formatted(picture.id())));
        String names = """
                "sectionId": "%s", "tagIds": ["%s"], "bylines": [{"authorId": "%s"}], "hero": {"mediaId": "%s"},""".formatted(section.id(), tag.id(), author.id(), picture.id());
        Saved english = publishedArticle(unique("Cranes"), names);
        Saved ukrainian =
                publish(create("articles", """
                {"language": "uk", "headline": "%s", %s "relatedArticleIds": ["%s"],
                 "body": [{"type": "image", "mediaId": "%s"}]}""".formatted(unique("Крани"), names, english.id(), picture.id())));

        reader().when()
                .get("/v1/articles/" + ukrainian.id())
                .then()
                .body("section.name", equalTo("Порт"))
                .body("tags.name", contains("Енергетика"))
                .body("bylines.author.name", contains("Олена"))
                .body("bylines.author.portrait.alt", contains("Пірс"))
                .body("hero.media.alt", equalTo("Пірс"))
                .body("body.media.alt", contains("Пірс"))
                .body("relatedArticles.section.name", contains("Harbour"))
                .body("relatedArticles.hero.media.alt", contains("A pier"));
        reader().when()
                .get("/v1/articles/" + english.id())
                .then()
                .body("section.name", equalTo("Harbour"))
                .body("bylines.author.portrait.alt", contains("A pier"));
        reader().when()
                .get("/v1/articles?section=" + section.id())
                .then()
                .body("items.section.name", contains("Порт", "Harbour"));
    }

    @Test
    void aNewTextInOneLanguageIsSeenWhereThatLanguageIsInOneCommit() {
        Saved section = section(unique("Docks"));
        Saved article = publish(create("articles", """
                {"language": "uk", "headline": "%s", "sectionId": "%s",
                 "body": [{"type": "paragraph", "spans": [{"text": "Пірс відкрито."}]}]}""".formatted(unique("Пірс"), section.id())));
        int commit = Integer.parseInt(reader().when().get("/v1/sections").header("Content-Commit"));

        patch(section, "{\"localized\": {\"uk\": {\"name\": \"Доки\"}}}");

        reader().when()
                .get("/v1/articles/" + article.id())
                .then()
                .body("section.name", equalTo("Доки"))
                .header("Content-Commit", equalTo(Integer.toString(commit + 1)));
    }

    @Test
    void aFormerSlugLeadsToThePresentOneInTheLanguageAskedFor() {
        Saved section = section(unique("Sheds"));
        String present = unique("boat-sheds");
        patch(section, "{\"slug\": \"%s\"}".formatted(present));

        reader().redirects()
                .follow(false)
                .when()
                .get("/v1/sections/by-slug/%s?language=uk".formatted(section.string("slug")))
                .then()
                .statusCode(301)
                .header("Location", equalTo("/v1/sections/by-slug/" + present + "?language=uk"));
    }

    @Test
    void documentsStaySmallWhereNothingIsTranslated() throws SQLException {
        Saved plain = section(unique("Plain"));
        Saved described = create("sections", """
                {"name": "%s", "localized": {"uk": {"description": "Про все."}}}""".formatted(unique("Described")));

        assertEquals(List.of(false, false), isLocalized(plain));
        assertEquals(List.of(true, false), isLocalized(described), "a card tells no description");
    }

    private static String localizedName(String usual, String ukrainian, String more) {
        return "{%s \"name\": \"%s\", \"slug\": \"%s\", \"localized\": {\"uk\": {\"name\": \"%s\"}}}"
                .formatted(more, usual, unique("localized"), ukrainian);
    }

    /** What a list tells of a thing, on whichever page. */
    private static String listed(String collection, String language, Saved thing, String field) {
        String page = "/v1/%s?limit=100&language=%s".formatted(collection, language);
        while (page != null) {
            Response answer = reader().get(page);
            String told = answer.path("items.find { it.id == '%s' }?.%s".formatted(thing.id(), field));
            if (told != null) {
                return told;
            }
            page = answer.path("next");
        }
        throw new AssertionError("is on no page");
    }

    /** Whether the stored document and the stored card have texts per language. */
    private List<Boolean> isLocalized(Saved thing) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT document -> 'localized' IS NOT NULL, card -> 'localized' IS NOT NULL FROM document WHERE id = ?")) {
            select.setObject(1, UUID.fromString(thing.id()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return List.of(row.getBoolean(1), row.getBoolean(2));
            }
        }
    }
}
