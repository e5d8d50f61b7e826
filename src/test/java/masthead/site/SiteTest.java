package masthead.site;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.show;
import static masthead.desk.Newsroom.site;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SiteTest {

    static final String TEMPLATES = """
            {"article": "http://localhost:8080/{language}/articles/{slug}", "page": "http://localhost:8080/{language}/{slug}",
             "author": "http://localhost:8080/authors/{slug}", "section": "http://localhost:8080/sections/{slug}",
             "tag": "http://localhost:8080/tags/{slug}", "collection": "http://localhost:8080/collections/{slug}",
             "edition": "http://localhost:8080/editions/{id}", "deskEdit": "http://localhost:8080/desk/{type}/{id}"}""";

    static final String PLAIN = """
            {"name": "Masthead", "zone": "UTC", "languages": ["en"], "urlTemplates": %s}""".formatted(TEMPLATES);

    @Inject
    FirstSite first;

    @AfterEach
    void asItWas() {
        replace(PLAIN).statusCode(200);
    }

    @Test
    void isThereFromTheFirstStartOn() {
        desk().when()
                .get("/v1/admin/site")
                .then()
                .statusCode(200)
                .body("name", equalTo("Masthead"))
                .body("zone", equalTo("UTC"))
                .body("languages", contains("en"))
                .body("urlTemplates.article", equalTo("http://localhost:8080/{language}/articles/{slug}"));
        Response site = reader().get("/v1/site");
        site.then()
                .statusCode(200)
                .body("name", equalTo("Masthead"))
                .header("Cache-Control", equalTo("public, max-age=10, stale-while-revalidate=60"));
        reader().header("If-None-Match", site.header("ETag"))
                .when()
                .get("/v1/site")
                .then()
                .statusCode(304);

        first.begin(new io.quarkus.runtime.StartupEvent());

        assertEquals(site.header("Content-Commit"), reader().get("/v1/site").header("Content-Commit"));
    }

    @Test
    void isLiveAsSoonAsItIsSaved() {
        Saved logo = picture(unique("logo"));
        replace("""
                {"name": "The Quay", "publisher": "Quay Press", "description": "News.", "postalAddress": "1 Quay\\nNovomol",
                 "logoId": "%s", "zone": "Europe/Kyiv", "languages": ["en", "uk"],
                 "supporterCount": {"count": 24310, "asOf": "2026-11-20"},
                 "profiles": [{"label": "Letters", "url": "mailto:letters@example.org"}],
                 "localized": {"uk": {"name": "Причал"}}, "urlTemplates": %s}""".formatted(logo.id(), TEMPLATES))
                .statusCode(200)
                .body("localized.uk.name", equalTo("Причал"))
                .body("localized.uk.publisher", nullValue());

        reader().when()
                .get("/v1/site")
                .then()
                .statusCode(200)
                .body("name", equalTo("The Quay"))
                .body("publisher", equalTo("Quay Press"))
                .body("postalAddress", equalTo("1 Quay\nNovomol"))
                .body("logo.id", equalTo(logo.id()))
                .body("languages", contains("en", "uk"))
                .body("supporterCount.asOf", equalTo("2026-11-20"))
                .body("profiles.url", contains("mailto:letters@example.org"));
        patch(site(), "{\"supporterCount\": {\"count\": 24311}, \"publisher\": null}");
        reader().when()
                .get("/v1/site")
                .then()
                .body("supporterCount.count", equalTo(24311))
                .body("supporterCount.asOf", equalTo("2026-11-20"))
                .body("publisher", nullValue());
        desk().header("If-Match", logo.etag())
                .when()
                .delete(logo.path())
                .then()
                .statusCode(409)
                .body("uses.sites", equalTo(1));
    }

    @Test
    void nobodysWorkIsLost() {
        Saved before = site();
        patch(before, "{\"description\": \"Once\"}");

        desk().body(PLAIN).when().put("/v1/admin/site").then().statusCode(428);
        desk().header("If-Match", before.etag())
                .body(PLAIN)
                .when()
                .put("/v1/admin/site")
                .then()
                .statusCode(412)
                .body("current.savedBy", equalTo("admin"));
        desk().noFilters().body(PLAIN).when().post("/v1/admin/site").then().statusCode(405);
        desk().noFilters()
                .header("If-Match", "*")
                .when()
                .delete("/v1/admin/site")
                .then()
                .statusCode(405);
    }

    @Test
    void menusLeadToWhatIsPublished() {
        Saved section = section(unique("Docks"));
        Saved tag = tag(unique("Cranes"));
        Saved article = publishedArticle(unique("Guide"));
        patch(site(), """
                {"menus": {"main": [
                    {"label": "Docks", "localized": {"uk": {"label": "Доки"}}, "target": {"type": "section", "id": "%s"},
                     "items": [{"label": "Cranes", "target": {"type": "tag", "id": "%s"}},
                               {"label": "Shop", "target": {"url": "https://shop.example.org/"}},
                               {"label": "Guide", "target": {"type": "article", "id": "%s"}}]},
                    {"label": "About", "target": {"url": "/about"}},
                    {"label": "More"}],
                  "footer": []}}""".formatted(section.id(), tag.id(), article.id()));

        reader().when()
                .get("/v1/site")
                .then()
                .statusCode(200)
                .body("menus.main.label", contains("Docks", "About", "More"))
                .body("menus.main[0].target.type", equalTo("section"))
                .body("menus.main[0].target.id", equalTo(section.id()))
                .body(
                        "menus.main.url",
                        contains(
                                "http://localhost:8080/sections/" + section.string("slug"),
                                "http://localhost:8080/about",
                                null))
                .body(
                        "menus.main[0].items.url",
                        contains(
                                "http://localhost:8080/tags/" + tag.string("slug"),
                                "https://shop.example.org/",
                                "http://localhost:8080/en/articles/" + article.string("slug")))
                .body("menus.footer", hasSize(0));

        transition(reread(article), "unpublish");
        reader().when().get("/v1/site").then().body("menus.main[0].items.label", contains("Cranes", "Shop"));
        patch(tag, "{\"slug\": \"%s\"}".formatted(unique("hoists")));
        reader().when()
                .get("/v1/site")
                .then()
                .body("menus.main[0].items[0].url", not(equalTo("http://localhost:8080/tags/" + tag.string("slug"))));
        desk().header("If-Match", section.etag())
                .when()
                .delete(section.path())
                .then()
                .statusCode(409)
                .body("uses.menuItems", equalTo(1));
    }

    @Test
    void everyAddressFollowsTheTemplatesAtOnce() {
        Saved section = section(unique("Docks"));
        Saved tag = tag(unique("Cranes"));
        Saved author = create("authors", "{\"kind\": \"person\", \"name\": \"%s\"}".formatted(unique("Olha")));
        Saved related = publishedArticle(unique("Before"));
        Saved article =
                publishedArticle(unique("Pier"), """
                "sectionId": "%s", "tagIds": ["%s"], "bylines": [{"authorId": "%s"}], "relatedArticleIds": ["%s"],
                "publishedAt": "2026-03-08T23:30:00Z",""".formatted(section.id(), tag.id(), author.id(), related.id()));
        String address = "/v1/articles/" + article.id();
        String slug = article.string("slug");
        String etag = reader().when()
                .get(address)
                .then()
                .body("url", equalTo("http://localhost:8080/en/articles/" + slug))
                .body("section.url", equalTo("http://localhost:8080/sections/" + section.string("slug")))
                .body("tags[0].url", equalTo("http://localhost:8080/tags/" + tag.string("slug")))
                .body("bylines[0].author.url", equalTo("http://localhost:8080/authors/" + author.string("slug")))
                .body("relatedArticles[0].url", equalTo("http://localhost:8080/en/articles/" + related.string("slug")))
                .extract()
                .header("ETag");

        patch(site(), """
                {"zone": "Europe/Kyiv", "urlTemplates": {
                  "article": "https://quay.example.org/{section}/{year}/{month}/{day}/{slug}/",
                  "tag": "https://quay.example.org/topics/{id}"}}""");

        reader().when()
                .get(address)
                .then()
                .body(
                        "url",
                        equalTo("https://quay.example.org/%s/2026/03/09/%s/".formatted(section.string("slug"), slug)))
                .body("tags[0].url", equalTo("https://quay.example.org/topics/" + tag.id()))
                .header("ETag", not(equalTo(etag)));
        reader().when()
                .get("/v1/articles?section=" + section.id())
                .then()
                .body(
                        "items[0].url",
                        equalTo("https://quay.example.org/%s/2026/03/09/%s/".formatted(section.string("slug"), slug)));
        reader().when()
                .get("/v1/tags/by-slug/" + tag.string("slug"))
                .then()
                .body("url", equalTo("https://quay.example.org/topics/" + tag.id()));
        reader().when()
                .get("/v1/tags?limit=100")
                .then()
                .body("items.url", hasItem("https://quay.example.org/topics/" + tag.id()));
    }

    @Test
    void anArticleWithoutASectionHasNoSegmentForIt() {
        Saved article = publishedArticle(unique("Alone"));
        patch(site(), "{\"urlTemplates\": {\"article\": \"https://quay.example.org/{section}/{slug}\"}}");

        reader().when()
                .get("/v1/articles/" + article.id())
                .then()
                .body("url", equalTo("https://quay.example.org/" + article.string("slug")));
    }

    @Test
    void picturesComeInTheSizesOfTheSite() {
        Saved picture = create("media", """
                {"url": "https://images.example.org/pier.jpg", "width": 1000, "height": 500}""");
        show(picture);
        reader().when()
                .get("/v1/media/" + picture.id())
                .then()
                .body("renditions", hasSize(0))
                .body("srcset", nullValue());

        patch(site(), """
                {"imageRenditions": {"urlTemplate": "https://img.example.org/{width}?src={url}", "widths": [1600, 400]}}""");

        String source = "?src=https%3A%2F%2Fimages.example.org%2Fpier.jpg";
        reader().when()
                .get("/v1/media/" + picture.id())
                .then()
                .body("renditions.width", contains(400, 1000))
                .body("renditions.height", contains(200, 500))
                .body(
                        "srcset",
                        equalTo("https://img.example.org/400%1$s 400w, https://img.example.org/1000%1$s 1000w"
                                .formatted(source)));
    }

    private static ValidatableResponse replace(String json) {
        return desk().header("If-Match", "*")
                .body(json)
                .when()
                .put("/v1/admin/site")
                .then();
    }
}
