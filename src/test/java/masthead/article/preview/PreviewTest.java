package masthead.article.preview;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PreviewTest {

    private static final String PREVIEW = "application/vnd.masthead.preview+json";

    @Inject
    PreviewTokens tokens;

    @Test
    void whoHasATokenSeesTheWorkingCopyAsReadersWould() {
        Saved section = section(unique("Section"));
        Saved published = publishedArticle(unique("Published"));
        Saved unpublished = article(unique("Unpublished"));
        Saved article = publishedArticle(unique("Seen"), "\"kicker\": \"Old\",");
        patch(article, """
                {"kicker": "New", "sectionId": "%s", "relatedArticleIds": ["%s", "%s"]}""".formatted(section.id(), unpublished.id(), published.id()));

        preview(article, token(article))
                .statusCode(200)
                .contentType(PREVIEW)
                .body("kicker", equalTo("New"))
                .body("section.name", equalTo(section.string("name")))
                .body("relatedArticles.id", contains(published.id()))
                .body("access.granted", equalTo(true));
        reader().get("/v1/articles/" + article.id())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("kicker", equalTo("Old"));
        reader().get("/v1/articles/" + article.id() + "?perspective=published")
                .then()
                .statusCode(200)
                .body("kicker", equalTo("Old"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PREVIEW, "application/json", "application/json, " + PREVIEW})
    void theAnswerSaysThatItIsAPreviewWhicheverJsonIsAcceptable(String accept) {
        Saved article = article(unique("Accepted"));

        reader().header("Preview-Token", token(article))
                .header("Accept", accept)
                .get(draft(article))
                .then()
                .statusCode(200)
                .contentType(PREVIEW);
        reader().header("Accept", "text/html").get(draft(article)).then().statusCode(406);
    }

    @Test
    void whatIsStillMissingIsNull() {
        Saved empty = create("articles", "{\"language\": \"en\"}");

        preview(empty, token(empty))
                .statusCode(200)
                .body("headline", nullValue())
                .body("slug", nullValue())
                .body("publishedAt", nullValue())
                .body("firstPublishedAt", nullValue())
                .body("body", empty());
    }

    @Test
    void aPreviewHasTheFormOfTheBodyThatIsWanted() {
        Saved article = article(unique("Formed"));

        reader().header("Preview-Token", token(article))
                .get(draft(article) + "&body=html")
                .then()
                .statusCode(200)
                .body("bodyHtml", containsString("The pier is open."))
                .body("containsKey('body')", equalTo(false));
    }

    @Test
    void whatOnlyMembersMayReadIsPreviewedWhole() {
        Saved article = article(unique("Members"), "\"visibility\": \"members\",");

        preview(article, token(article))
                .body("access.granted", equalTo(true))
                .body("access.visibility", equalTo("members"))
                .body("body.text", contains("The pier is open."));
    }

    @Test
    void aPreviewIsKeptByNobody() {
        Saved article = article(unique("Fleeting"), "\"kicker\": \"One\",");
        String token = token(article);
        String etag = preview(article, token)
                .header("Cache-Control", equalTo("private, no-store"))
                .header("Content-Commit", matchesPattern("[0-9]+"))
                .extract()
                .header("ETag");
        reader().header("Preview-Token", token)
                .header("If-None-Match", etag)
                .get(draft(article))
                .then()
                .statusCode(304);

        patch(article, "{\"kicker\": \"Two\"}");

        reader().header("Preview-Token", token)
                .header("If-None-Match", etag)
                .get(draft(article))
                .then()
                .statusCode(200)
                .body("kicker", equalTo("Two"));
        reader().get(draft(article)).then().statusCode(401);
    }

    @Test
    void aPreviewIsFoundByTheSlugOfTheWorkingCopy() {
        Saved article = publishedArticle(unique("Moving"));
        String slug = unique("new-address");
        patch(article, "{\"slug\": \"%s\"}".formatted(slug));
        String token = token(article);

        bySlug(slug, token).statusCode(200).contentType(PREVIEW).body("id", equalTo(article.id()));
        bySlug(slug + "&language=en", token).statusCode(200);
        bySlug(slug + "&language=uk", token).statusCode(401);
        bySlug(article.string("slug"), token).statusCode(401);
        bySlug(slug, token(article(unique("Other")))).statusCode(401);
        reader().get("/v1/articles/by-slug/" + slug).then().statusCode(404);
    }

    @Test
    void whatIsInTheTrashIsNotPreviewed() {
        Saved article = article(unique("Trashed"));
        String token = token(article);
        trash(article);

        preview(article, token).statusCode(404);
        bySlug(article.string("slug"), token).statusCode(404);
        desk().body("{}")
                .post(article.path() + "/preview-tokens")
                .then()
                .statusCode(409)
                .body("allowed", contains("restore"));
        transition(reread(article), "restore");
        preview(article, token).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"perspective=latest", "perspective=DRAFT", "perspective=draft&perspective=draft"})
    void anUnknownPerspectiveIsNamed(String query) {
        reader().get("/v1/articles/" + UUID.randomUUID() + "?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("perspective"));
    }

    @Test
    void aCommitThatHasNotHappenedIsUnknownToPreviewsToo() {
        Saved article = article(unique("Ahead"));

        reader().header("Preview-Token", token(article))
                .header("If-Commit-At-Least", "999999999999999999")
                .get(draft(article))
                .then()
                .statusCode(412);
    }

    @Test
    void publishingDoesNotDisturbPreviews() {
        Saved article = article(unique("On the way"));
        String token = token(article);
        Saved published = publish(article);

        preview(article, token)
                .statusCode(200)
                .body("firstPublishedAt", equalTo(published.string("firstPublishedAt")))
                .body("publishedAt", equalTo(published.string("firstPublishedAt")));
    }

    @Test
    void aPageOfAnyOriginMaySendTheToken() {
        reader().header("Origin", "https://front.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "preview-token")
                .options("/v1/articles/" + UUID.randomUUID())
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Headers", containsString("Preview-Token"));
    }

    private static String token(Saved article) {
        return make(article, "{}").path("token");
    }

    private static ExtractableResponse<Response> make(Saved article, String draft) {
        return desk().body(draft)
                .post(article.path() + "/preview-tokens")
                .then()
                .statusCode(201)
                .extract();
    }

    private static ValidatableResponse preview(Saved article, String token) {
        return reader().header("Preview-Token", token).get(draft(article)).then();
    }

    private static ValidatableResponse bySlug(String slug, String token) {
        String query = "?perspective=draft" + (slug.contains("&") ? slug.substring(slug.indexOf('&')) : "");
        return reader().header("Preview-Token", token)
                .get("/v1/articles/by-slug/" + slug.replaceFirst("&.*", "") + query)
                .then();
    }

    private static String draft(Saved article) {
        return "/v1/articles/" + article.id() + "?perspective=draft";
    }
}
