package masthead.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import masthead.access.key.Keys;
import masthead.access.openid.SignIn;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

/** What contributors may do with articles: with their own drafts all but publishing, with all others nothing. */
@QuarkusTest
class ContributorTest {

    private final String person = unique("contributor");

    @Test
    void aContributorWritesAndChangesDraftsAndHandsThemOver() {
        Saved own = draft(unique("Own"));
        assertEquals(person, own.string("createdBy"));
        String etag = me().contentType("application/merge-patch+json")
                .header("If-Match", own.etag())
                .body("{\"kicker\": \"Ferries\"}")
                .patch(own.path())
                .then()
                .statusCode(200)
                .body("savedBy", equalTo(person))
                .extract()
                .header("ETag");
        me().header("If-Match", etag)
                .post(own.path() + "/submit")
                .then()
                .statusCode(200)
                .body("stage", equalTo("in-review"));
        me().get(own.path() + "/revisions").then().statusCode(200);
        me().get(own.path() + "/revisions/compare?from=2").then().statusCode(200);
        me().body("{}").post(own.path() + "/preview-tokens").then().statusCode(201);
    }

    @Test
    void aContributorSeesNoOthersInListsAndSearches() {
        String word = unique("lighthouse");
        Saved own = draft(word + " own");
        Saved others = article(word + " of others");
        Saved published = publishedArticle(word + " published");
        me().get("/v1/admin/articles?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", contains(own.id()))
                .body("items.createdBy", everyItem(equalTo(person)));
        me().get("/v1/admin/articles?trashed=true").then().statusCode(200).body("items", empty());
        me().queryParam("q", word)
                .get("/v1/admin/search")
                .then()
                .statusCode(200)
                .body("items.article.id", contains(own.id()));
        desk().queryParam("q", word)
                .get("/v1/admin/search")
                .then()
                .body("items.article.id", hasItem(others.id()))
                .body("items.article.id", hasItem(published.id()));
    }

    @Test
    void anotherOnesDraftIsNotThereWhateverIsAsked() {
        Saved others = article(unique("Secret"));
        String token = desk().body("{}").post(others.path() + "/preview-tokens").path("id");
        for (Saved one :
                List.of(others, new Saved("/v1/admin/articles/" + UUID.randomUUID(), "", "\"1\"", others.answer()))) {
            for (String read : List.of(
                    "",
                    "/revisions",
                    "/revisions/1",
                    "/revisions/compare?from=1",
                    "/preview-tokens",
                    "/preview-tokens/" + token)) {
                nothing(me().get(one.path() + read), read);
            }
            for (String transition : List.of("/submit", "/return-to-draft", "/restore", "/revisions/1/restore")) {
                nothing(me().header("If-Match", one.etag()).post(one.path() + transition), transition);
            }
            nothing(
                    me().contentType("application/merge-patch+json")
                            .header("If-Match", one.etag())
                            .body("{\"kicker\": \"Mine\"}")
                            .patch(one.path()),
                    "patch");
            nothing(me().header("If-Match", one.etag()).body(json("Mine", "")).put(one.path()), "put");
            nothing(me().header("If-Match", one.etag()).delete(one.path()), "delete");
            nothing(me().body("{}").post(one.path() + "/preview-tokens"), "token");
            nothing(me().delete(one.path() + "/preview-tokens/" + token), "revoke");
        }
        assertEquals(others.etag(), reread(others).etag());
        desk().get(others.path() + "/preview-tokens/" + token).then().statusCode(200);
    }

    @Test
    void aContributorPublishesNothing() {
        Saved own = draft(unique("Own"));
        for (String transition : List.of("publish", "schedule", "unschedule", "unpublish")) {
            me().header("If-Match", own.etag())
                    .body(transition.equals("schedule") ? "{\"at\": \"2999-01-01T00:00:00Z\"}" : "{}")
                    .post(own.path() + "/" + transition)
                    .then()
                    .statusCode(403)
                    .body("wantedScopes", contains("articles:publish"));
        }
        me().header("If-Match", own.etag())
                .body("{\"reason\": \"No more.\"}")
                .post(own.path() + "/kill")
                .then()
                .statusCode(403)
                .body("wantedScopes", contains("articles:kill"));
        me().body("""
                        {"operation": "publish", "articles": [{"id": "%s", "version": 1}]}""".formatted(own.id()))
                .post("/v1/admin/articles/bulk")
                .then()
                .statusCode(403);
        assertEquals("none", reread(own).string("publication"));
    }

    @Test
    void whatReadersHaveOrHadIsNoContributorsToChange() {
        Saved own = publish(reread(draft(unique("Own"))));
        me().get(own.path()).then().statusCode(200);
        me().contentType("application/merge-patch+json")
                .header("If-Match", own.etag())
                .body("{\"kicker\": \"Still mine\"}")
                .patch(own.path())
                .then()
                .statusCode(403)
                .body("wantedScopes", contains("articles:write"));
        me().header("If-Match", own.etag()).delete(own.path()).then().statusCode(403);
        Saved unpublished = transition(own, "unpublish");
        me().header("If-Match", unpublished.etag())
                .body(json("Mine again", ""))
                .put(own.path())
                .then()
                .statusCode(403)
                .body("wantedScopes", contains("articles:write"));
    }

    @Test
    void whoeverPublishesOrWithdrawsAllWritesOnlyTheirOwn() {
        for (String scope : List.of("articles:publish", "articles:kill")) {
            Saved key = Keys.key("articles:write:own", scope);
            Saved others = article(unique("Others"));
            Keys.with(key)
                    .contentType("application/merge-patch+json")
                    .header("If-Match", others.etag())
                    .body("{\"kicker\": \"Mine\"}")
                    .patch(others.path())
                    .then()
                    .statusCode(403)
                    .body("wantedScopes", contains("articles:write"));
            Keys.with(key)
                    .header("If-Match", others.etag())
                    .post(others.path() + "/submit")
                    .then()
                    .statusCode(403);
            Keys.with(key)
                    .header("If-Match", others.etag())
                    .delete(others.path())
                    .then()
                    .statusCode(403);
            boolean publishes = scope.equals("articles:publish");
            Keys.with(key)
                    .header("If-Match", others.etag())
                    .body(publishes ? "" : "{\"reason\": \"It was not so.\"}")
                    .post(others.path() + (publishes ? "/publish" : "/kill"))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void nobodySaysWhoWroteIt() {
        me().body(json("Mine", "\"createdBy\": \"admin\","))
                .post("/v1/admin/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/createdBy"));
        Saved own = draft(unique("Own"));
        me().contentType("application/merge-patch+json")
                .header("If-Match", own.etag())
                .body("{\"createdBy\": \"admin\", \"publication\": \"published\"}")
                .patch(own.path())
                .then()
                .statusCode(400);
        assertEquals(person, reread(own).string("createdBy"));
    }

    @Test
    void aWriterPutsNothingInTheTrashThatReadersHave() {
        Saved published = publishedArticle(unique("Read"));
        RequestSpecification writer = SignIn.as("writer");
        writer.header("If-Match", published.etag())
                .delete(published.path())
                .then()
                .statusCode(403)
                .body("wantedScopes", contains("articles:publish"));
        Saved draft = article(unique("Draft"));
        SignIn.as("writer")
                .header("If-Match", draft.etag())
                .delete(draft.path())
                .then()
                .statusCode(204);
    }

    private RequestSpecification me() {
        return SignIn.as("contributor", person);
    }

    private Saved draft(String headline) {
        ExtractableResponse<Response> answer = me().body(json(headline, "").getBytes(UTF_8))
                .post("/v1/admin/articles")
                .then()
                .statusCode(201)
                .extract();
        return new Saved(answer.header("Location"), answer.path("id"), answer.header("ETag"), answer);
    }

    private static String json(String headline, String more) {
        return """
                {"language": "en", "headline": "%s", %s
                 "body": [{"type": "paragraph", "spans": [{"text": "The pier is open."}]}]}""".formatted(headline, more);
    }

    private static void nothing(Response answer, String asked) {
        assertEquals(404, answer.statusCode(), asked + answer.asString());
    }
}
