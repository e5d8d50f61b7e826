package masthead.site.redirect;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.key;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.site;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ResolveTest {

    private static final String SITE = "https://quay.example.org";

    @BeforeEach
    void aSiteOfItsOwn() {
        patch(site(), """
                {"languages": ["uk", "en"], "urlTemplates": {
                  "article": "%1$s/{language}/{section}/{slug}", "tag": "%1$s/topics/{slug}", "section": "%1$s/{slug}",
                  "author": "https://people.example.org/{id}"}}""".formatted(SITE));
    }

    @AfterEach
    void asItWas() {
        patch(site(), """
                {"languages": ["en"], "urlTemplates": {
                  "article": "http://localhost:8080/{language}/articles/{slug}", "tag": "http://localhost:8080/tags/{slug}",
                  "section": "http://localhost:8080/sections/{slug}", "author": "http://localhost:8080/authors/{slug}"}}""");
    }

    @Test
    void presentAddressesAreKnownHoweverTheyAreSpelled() {
        Saved section = section(unique("Docks"));
        Saved article = publishedArticle(unique("Pier"), "\"sectionId\": \"%s\",".formatted(section.id()));
        String path = "/en/%s/%s".formatted(section.string("slug"), article.string("slug"));

        for (String spelled : new String[] {
            path,
            path + "/",
            path + "?utm=1",
            path + "%23part",
            SITE + path,
            "http://QUAY.example.org:80" + path,
            "https://quay.example.org" + path + "/"
        }) {
            resolve(spelled)
                    .statusCode(200)
                    .body("type", equalTo("article"))
                    .body("id", equalTo(article.id()))
                    .body("url", equalTo(SITE + path))
                    .body("redirectTo", nullValue())
                    .body("permanent", equalTo(false));
        }
        resolve("/" + section.string("slug"))
                .statusCode(200)
                .body("type", equalTo("section"))
                .body("redirectTo", nullValue());
        resolve("https://elsewhere.example.org" + path).statusCode(404);
    }

    @Test
    void allKindsAreFoundByIdOrSlug() {
        Saved tag = tag(unique("Cranes"));
        Saved author = create("authors", "{\"kind\": \"person\", \"name\": \"%s\"}".formatted(unique("Olha")));

        resolve("/topics/" + tag.string("slug"))
                .statusCode(200)
                .body("type", equalTo("tag"))
                .body("id", equalTo(tag.id()));
        resolve("https://people.example.org/" + author.id())
                .statusCode(200)
                .body("type", equalTo("author"))
                .body("redirectTo", nullValue());
        resolve("/" + author.id().toUpperCase(java.util.Locale.ROOT))
                .statusCode(200)
                .body("redirectTo", equalTo("https://people.example.org/" + author.id()));
    }

    @Test
    void formerAddressesLeadToThePresentOne() {
        Saved section = section(unique("Docks"));
        Saved article = publishedArticle(unique("Pier"), "\"sectionId\": \"%s\",".formatted(section.id()));
        String former = article.string("slug");
        Saved renamed = publish(patch(article, "{\"slug\": \"%s\"}".formatted(unique("jetty"))));
        String now = SITE + "/en/%s/%s".formatted(section.string("slug"), renamed.string("slug"));

        resolve("/en/%s/%s".formatted(section.string("slug"), former))
                .statusCode(200)
                .body("type", equalTo("article"))
                .body("url", equalTo(now))
                .body("redirectTo", equalTo(now))
                .body("permanent", equalTo(true));
        resolve("/en/elsewhere/" + renamed.string("slug")).statusCode(200).body("redirectTo", equalTo(now));
        resolve("/en/" + renamed.string("slug")).statusCode(200).body("redirectTo", equalTo(now));
        resolve("/uk/%s/%s".formatted(section.string("slug"), renamed.string("slug")))
                .statusCode(404);
        patch(section, "{\"slug\": \"%s\"}".formatted(unique("quays")));
        resolve(now).statusCode(200).body("id", equalTo(article.id())).body("permanent", equalTo(true));
    }

    @Test
    void addressesOfFormerTemplatesLeadToThePresentOne() {
        Saved section = section(unique("Docks"));
        Saved article = publishedArticle(unique("Pier"), "\"sectionId\": \"%s\",".formatted(section.id()));
        String former = "/en/%s/%s".formatted(section.string("slug"), article.string("slug"));
        String now = "https://new.example.org/read/" + article.id();
        patch(site(), "{\"urlTemplates\": {\"article\": \"https://new.example.org/read/{id}\"}}");

        resolve(SITE + former).statusCode(200).body("redirectTo", equalTo(now)).body("permanent", equalTo(true));
        resolve(former).statusCode(200).body("redirectTo", equalTo(now));
        resolve(now).statusCode(200).body("redirectTo", nullValue());
        assertEquals(SITE + "/{language}/{section}/{slug}", site().string("formerUrlTemplates[0].template"));

        String older = "https://older.example.org/2019/%s.html".formatted(article.string("slug"));
        resolve(older).statusCode(404);
        patch(site(), """
                {"formerUrlTemplates": [{"type": "article", "template": "https://older.example.org/{year}/{slug}.html"}]}""");
        resolve(older).statusCode(200).body("redirectTo", equalTo(now));
        resolve(SITE + former).statusCode(404);
    }

    @Test
    void theLanguageOfTheAddressPicksTheArticle() {
        String slug = unique("port").toLowerCase(java.util.Locale.ROOT);
        Saved english = publishedArticle("Port", "\"slug\": \"%s\",".formatted(slug));
        Saved ukrainian = publish(create("articles", """
                {"language": "uk", "headline": "Порт", "slug": "%s",
                 "body": [{"type": "paragraph", "spans": [{"text": "Порт."}]}]}""".formatted(slug)));

        resolve("/en/" + slug).statusCode(200).body("id", equalTo(english.id())).body("redirectTo", nullValue());
        resolve("/uk/" + slug)
                .statusCode(200)
                .body("id", equalTo(ukrainian.id()))
                .body("redirectTo", nullValue());
        patch(site(), "{\"urlTemplates\": {\"article\": \"%s/a/{slug}\"}}".formatted(SITE));
        resolve("/a/" + slug).statusCode(200).body("id", equalTo(ukrainian.id()));
    }

    @Test
    void addressesOfAnOlderSiteLeadWhereTheDeskSays() {
        Saved tag = tag(unique("Cranes"));
        String old = unique("old");
        create("redirects", """
                {"from": "/%s.php?id=7", "to": {"type": "tag", "id": "%s"}}""".formatted(old, tag.id()));
        create("redirects", """
                {"from": "/%s.php", "to": {"url": "/archive"}, "permanent": false}""".formatted(old));
        create("redirects", """
                {"from": "http://%s.example.org/", "to": {"url": "https://elsewhere.example.org/a"}}""".formatted(old));

        resolve("/" + old + ".php?id=7")
                .statusCode(200)
                .body("type", equalTo("tag"))
                .body("redirectTo", equalTo(SITE + "/topics/" + tag.string("slug")))
                .body("permanent", equalTo(true));
        for (String other : new String[] {"?id=8", "", "/", "?id=7%26x=1"}) {
            resolve("/" + old + ".php" + other)
                    .statusCode(200)
                    .body("type", nullValue())
                    .body("id", nullValue())
                    .body("redirectTo", equalTo(SITE + "/archive"))
                    .body("permanent", equalTo(false));
        }
        resolve("https://" + old + ".example.org")
                .statusCode(200)
                .body("url", equalTo("https://elsewhere.example.org/a"));
        patch(tag, "{\"slug\": \"%s\"}".formatted(unique("hoists")));
        resolve("/" + old + ".php?id=7").statusCode(200).body("id", equalTo(tag.id()));
    }

    @Test
    void whatIsPublishedComesBeforeARedirectAndThatBeforeAFormerAddress() {
        Saved tag = tag(unique("Cranes"));
        String path = "/topics/" + tag.string("slug");
        create("redirects", "{\"from\": \"%s\", \"to\": {\"url\": \"/elsewhere\"}}".formatted(path));

        resolve(path).statusCode(200).body("redirectTo", nullValue());
        Saved renamed = patch(tag, "{\"slug\": \"%s\"}".formatted(unique("hoists")));
        resolve(path).statusCode(200).body("redirectTo", equalTo(SITE + "/elsewhere"));
        trash(renamed);
        resolve("/topics/" + renamed.string("slug")).statusCode(404);
    }

    @Test
    void whatIsNotPublishedIsNotFoundEvenByARedirect() {
        Saved article = publishedArticle(unique("Pier"));
        String old = "/" + unique("old");
        create(
                "redirects",
                "{\"from\": \"%s\", \"to\": {\"type\": \"article\", \"id\": \"%s\"}}".formatted(old, article.id()));
        resolve(old).statusCode(200).body("id", equalTo(article.id()));

        transition(reread(article), "unpublish");

        resolve(old).statusCode(404).body("code", equalTo("not-found"));
        resolve("/en/" + article.string("slug")).statusCode(404);
        resolve("/" + unique("never")).statusCode(404);
    }

    @Test
    void cachesKeepTheAnswerForMinutesAndNothingRemembersItHere() {
        Saved tag = tag(unique("Cranes"));
        String old = "/" + unique("old");
        Saved redirect = create(
                "redirects",
                "{\"from\": \"%s\", \"to\": {\"type\": \"tag\", \"id\": \"%s\"}}".formatted(old, tag.id()));
        Response answer = reader().get("/v1/resolve?url=" + old);
        answer.then()
                .header("Cache-Control", equalTo("public, max-age=300"))
                .header("Vary", equalTo("Authorization, If-Commit-At-Least"));
        reader().header("If-None-Match", answer.header("ETag"))
                .when()
                .get("/v1/resolve?url=" + old)
                .then()
                .statusCode(304);
        reader().header("Authorization", "Bearer " + key())
                .when()
                .get("/v1/resolve?url=" + old)
                .then()
                .header("Cache-Control", equalTo("private, no-store"));
        reader().header("If-Commit-At-Least", "999999999999999999")
                .when()
                .get("/v1/resolve?url=" + old)
                .then()
                .statusCode(412);

        trash(redirect);

        resolve(old).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en/pier", "//quay.example.org/a", "ftp://quay.example.org/a", "/a b"})
    void whatIsNoAddressIsNamed(String url) {
        reader().queryParam("url", url)
                .when()
                .get("/v1/resolve")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("url"));
    }

    @Test
    void anAddressMustBeGiven() {
        reader().when().get("/v1/resolve").then().statusCode(400).body("errors.parameter", contains("url"));
        resolve("/" + UUID.randomUUID() + "?a=%00").statusCode(400);
        desk().when().get("/v1/admin/redirects?status=301").then().statusCode(400);
    }

    private static ValidatableResponse resolve(String url) {
        return reader().urlEncodingEnabled(false)
                .when()
                .get("/v1/resolve?url=" + url)
                .then();
    }
}
