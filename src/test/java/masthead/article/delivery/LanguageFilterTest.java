package masthead.article.delivery;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A language is the same one however it is written (RFC 5646, section 2.1.1). */
@QuarkusTest
class LanguageFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"pt-BR", "PT-br", "pt-br"})
    void whatIsInALanguageIsFoundHoweverTheLanguageIsWritten(String language) {
        Saved section = section(unique("Lisbon"));
        Saved article = publish(create("articles", """
                {"language": "pt-BR", "headline": "%s porto", "sectionId": "%s",
                 "body": [{"type": "paragraph", "spans": [{"text": "O porto abriu."}]}]}""".formatted(unique("Barcos"), section.id())));
        String query = "section=%s&language=%s".formatted(section.id(), language);

        reader().get("/v1/articles?" + query).then().body("items.id", contains(article.id()));
        reader().get("/v1/search?q=porto&" + query).then().body("items.article.id", contains(article.id()));
        reader().get("/v1/feeds/articles.json?" + query).then().body("items.size()", equalTo(1));
        reader().redirects()
                .follow(false)
                .get("/v1/articles/by-slug/%s?language=%s".formatted(article.string("slug"), language))
                .then()
                .statusCode(200);
        desk().get("/v1/admin/articles?sectionId=%s&language=%s".formatted(section.id(), language))
                .then()
                .body("items.id", contains(article.id()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles?",
                "/v1/search?q=porto&",
                "/v1/feeds/articles.rss?",
                "/v1/feeds/collections/any.json?",
                "/v1/articles/by-slug/any?",
                "/v1/tags/by-slug/any?",
                "/v1/tags?",
                "/v1/admin/articles?"
            })
    void whatIsNoLanguageIsRefused(String address) {
        for (String none : new String[] {"", "english", "e_n", "en--us", "x-klingon"}) {
            desk().get(address + "language=" + none)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("language"));
        }
    }

    @Test
    void whoWritesIsToldHowALanguageIsWritten() {
        desk().body("{\"language\": \"EN\", \"headline\": \"Boats\"}")
                .post("/v1/admin/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/language"))
                .body("errors.detail", hasItem(containsString("in this case")));
    }
}
