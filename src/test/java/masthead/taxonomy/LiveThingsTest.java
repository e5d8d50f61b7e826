package masthead.taxonomy;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.show;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Authors, sections, tags and media: live as soon as they are saved. */
@QuarkusTest
class LiveThingsTest {

    private static final String EACH = """
            authors,  name,    '{"kind": "organisation", "name": "%s"}'
            sections, name,    '{"name": "%s"}'
            tags,     name,    '{"name": "%s"}'
            media,    caption, '{"url": "https://images.example.org/a.jpg", "caption": "%s"}'""";

    @ParameterizedTest
    @CsvSource(textBlock = EACH)
    void areLiveAsSoonAsTheyAreSaved(String collection, String field, String json) {
        String name = unique("Before");
        Saved thing = create(collection, json.formatted(name));
        show(collection, thing);
        String address = "/v1/" + collection + "/" + thing.id();
        reader().when().get(address).then().statusCode(200).body(field, equalTo(name));

        Saved renamed = patch(thing, "{\"%s\": \"After\"}".formatted(field));
        reader().when().get(address).then().body(field, equalTo("After"));

        desk().header("If-Match", thing.etag())
                .body(json.formatted("Never"))
                .when()
                .put(thing.path())
                .then()
                .statusCode(412);
        desk().header("If-Match", renamed.etag())
                .body(json.formatted(name))
                .when()
                .put(thing.path())
                .then()
                .statusCode(200)
                .body(field, equalTo(name));
        reader().when().get(address).then().body(field, equalTo(name));
    }

    @ParameterizedTest
    @CsvSource(textBlock = EACH)
    void goToTheTrashAndComeBack(String collection, String field, String json) {
        Saved thing = create(collection, json.formatted(unique("Trashed")));
        String address = "/v1/" + collection + "/" + thing.id();

        trash(thing);

        reader().when().get(address).then().statusCode(404);
        desk().when().get("/v1/admin/" + collection + "?limit=100").then().body("items.id", not(hasItem(thing.id())));
        desk().when()
                .get("/v1/admin/" + collection + "?limit=100&trashed=true")
                .then()
                .body("items.id", hasItem(thing.id()));
        Saved trashed = reread(thing);
        desk().header("If-Match", trashed.etag())
                .body(json.formatted("No"))
                .when()
                .put(thing.path())
                .then()
                .statusCode(409)
                .body("allowed", contains("restore"));
        transition(trashed, "restore");
        show(collection, thing);
        reader().when().get(address).then().statusCode(200);
    }

    @Test
    void renamingOneIsSeenWhereverItIsNamedInOneCommit() {
        Saved section = section(unique("Docks"));
        Saved article = publishedArticle(unique("Cranes"), "\"sectionId\": \"%s\",".formatted(section.id()));
        String before = reader().when().get("/v1/articles/" + article.id()).header("ETag");
        int commit = Integer.parseInt(reader().when().get("/v1/sections").header("Content-Commit"));

        patch(section, "{\"name\": \"Docklands\"}");

        reader().when()
                .get("/v1/articles/" + article.id())
                .then()
                .body("section.name", equalTo("Docklands"))
                .header("ETag", not(equalTo(before)))
                .header("Content-Commit", equalTo(Integer.toString(commit + 1)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            sections, '"sectionId": "%s",'
            tags,     '"tagIds": ["%s"],'
            authors,  '"bylines": [{"authorId": "%s"}],'
            media,    '"hero": {"mediaId": "%s"},'""")
    void cannotBeTrashedWhileOthersUseThem(String collection, String use) {
        Saved thing = switch (collection) {
            case "media" -> create(collection, "{\"url\": \"https://images.example.org/a.jpg\"}");
            case "authors" -> create(collection, "{\"kind\": \"person\", \"name\": \"%s\"}".formatted(unique("Olha")));
            default -> create(collection, "{\"name\": \"%s\"}".formatted(unique("Used")));
        };
        Saved article = publishedArticle(unique("User"), use.formatted(thing.id()));

        desk().header("If-Match", thing.etag())
                .when()
                .delete(thing.path())
                .then()
                .statusCode(409)
                .body("code", equalTo("in-use"))
                .body("uses.articles", equalTo(1));
        reader().when().get("/v1/" + collection + "/" + thing.id()).then().statusCode(200);

        Saved unused = patch(article, "{\"sectionId\": null, \"tagIds\": [], \"bylines\": [], \"hero\": null}");
        desk().header("If-Match", thing.etag())
                .when()
                .delete(thing.path())
                .then()
                .statusCode(409)
                .body("uses.published", equalTo(1));
        transition(unused, "publish");
        trash(thing);
    }

    @Test
    void savingTheSameAgainIsNoCommit() {
        Saved section = section(unique("Yards"));
        String commit = reader().when().get("/v1/sections/" + section.id()).header("Content-Commit");

        Saved same = patch(section, "{\"name\": \"%s\"}".formatted(section.string("name")));

        assertEquals(section.etag(), same.etag());
        assertEquals(commit, reader().when().get("/v1/sections/" + section.id()).header("Content-Commit"));
    }

    @Test
    void aFormerSlugLeadsToThePresentOne() {
        Saved section = section(unique("Sheds"));
        String former = section.string("slug");
        patch(section, "{\"slug\": \"%s\"}".formatted(unique("boat-sheds")));

        reader().redirects()
                .follow(false)
                .when()
                .get("/v1/sections/by-slug/" + former)
                .then()
                .statusCode(301)
                .header("Cache-Control", equalTo("public, max-age=300"));
        reader().when().get("/v1/articles?section=" + former).then().statusCode(200);
        desk().body("{\"name\": \"Thief\", \"slug\": \"%s\"}".formatted(former))
                .when()
                .post("/v1/admin/sections")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
    }

    @Test
    void aNameWhoseSlugBelongedToAnotherGetsANumber() {
        String name = unique("Formerly");
        Saved first = create("tags", "{\"name\": \"%s\"}".formatted(name));
        patch(first, "{\"slug\": \"%s\"}".formatted(unique("now")));

        Saved second = create("tags", "{\"name\": \"%s\"}".formatted(name));

        assertEquals(first.string("slug") + "-2", second.string("slug"));
    }
}
