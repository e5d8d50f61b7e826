package masthead.platform.http;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import masthead.desk.Newsroom.Saved;
import masthead.platform.http.DraftSchemas.Creation;
import masthead.platform.http.DraftSchemas.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every place of every draft that takes a text gets one that means harm; every field that is the service's own is given. */
@QuarkusTest
class HostileDraftsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCRIPT = "<script>alert(1)</script>";

    /** Of each text, so that a walk that finds nothing is noticed. */
    private static final int FEWEST_PLACES = 80;

    private static final int FEWEST_STORED = 15;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE article; --",
                SCRIPT,
                "x\r\nSet-Cookie: a=b",
                "{{7*7}}${7*7}%s%n",
                "\" onload=\"alert(1)"
            })
    void aTextIsRefusedOrStoredAsItIsAndNeverWorse(String text) throws Exception {
        DraftSchemas schemas = new DraftSchemas();
        List<String> faults = new ArrayList<>();
        int places = 0;
        int stored = 0;
        for (Creation creation : schemas.creations()) {
            for (Hostile hostile : schemas.hostile(creation.draft(), text)) {
                places++;
                Response answer = desk().body(bytes(hostile.draft())).post(creation.path());
                String place = creation + " " + hostile.pointer() + " " + answer.statusCode();
                if (answer.statusCode() >= 500 || answer.header("Set-Cookie") != null) {
                    faults.add(place);
                } else if (answer.statusCode() < 300) {
                    stored++;
                    JsonNode back = JSON.readTree(answer.asByteArray()).at(hostile.pointer());
                    boolean isMadeSafe = back.isTextual() && !back.asText().contains("<script");
                    if (back.isTextual() && !back.asText().equals(text) && !isMadeSafe) {
                        faults.add(place + ": " + back);
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(places >= FEWEST_PLACES, "places: " + places);
        assertTrue(stored >= FEWEST_STORED, "stored: " + stored);
        desk().get("/v1/admin/articles?limit=1").then().statusCode(200);
    }

    @Test
    void whatIsTheServicesOwnIsNeverTaken() throws Exception {
        DraftSchemas schemas = new DraftSchemas();
        int tried = 0;
        for (Creation creation : schemas.creations()) {
            JsonNode known = creation.draft().path("properties");
            for (var own : creation.view().path("properties").properties()) {
                if (known.has(own.getKey())) {
                    continue;
                }
                tried++;
                ObjectNode draft = (ObjectNode) schemas.least(creation.draft());
                draft.set(own.getKey(), schemas.least(own.getValue()));
                Response answer = desk().body(bytes(draft)).post(creation.path());
                assertEquals(400, answer.statusCode(), () -> creation + " " + own.getKey() + ": " + answer.asString());
                assertTrue(answer.jsonPath().getList("errors.pointer").contains("/" + own.getKey()), answer::asString);
            }
        }
        assertTrue(tried >= 40, "tried: " + tried);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "version",
                "createdAt",
                "createdBy",
                "savedAt",
                "savedBy",
                "stage",
                "publication",
                "firstPublishedAt"
            })
    void norByAPatch(String field) {
        Saved article = masthead.desk.Newsroom.article(unique("Own"));

        desk().contentType("application/merge-patch+json")
                .header("If-Match", article.etag())
                .body("{\"%s\": \"published\"}".formatted(field))
                .patch(article.path())
                .then()
                .statusCode(400);
        assertEquals(
                article.answer().asString(),
                desk().get(article.path()).then().statusCode(200).extract().asString());
    }

    @Test
    void aScriptIsATextWhereverReadersGetIt() {
        String name = unique("Script");
        String tag = masthead.desk.Newsroom.tag(name + SCRIPT).id();
        Saved article = publishedArticle(SCRIPT + name, """
                "tagIds": ["%s"], "kicker": "%s", "standfirst": "%s",""".formatted(tag, SCRIPT, SCRIPT));

        reader().get("/v1/articles/" + article.id() + "?body=html")
                .then()
                .statusCode(200)
                .contentType(containsString("application/json"))
                .body("bodyHtml", not(containsString("<script")));
        for (String feed : List.of("rss", "atom")) {
            String xml = reader().get("/v1/feeds/articles." + feed + "?tag=" + slugOf(tag))
                    .asString();
            assertFalse(xml.contains("<script"), xml);
            assertTrue(xml.contains("&lt;script&gt;"), xml);
        }
    }

    private static String slugOf(String tag) {
        return reader().get("/v1/tags/" + tag).path("slug");
    }

    private static byte[] bytes(JsonNode draft) {
        return draft.toString().getBytes(StandardCharsets.UTF_8);
    }
}
