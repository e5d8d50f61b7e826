package masthead.access.audit;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.site;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import masthead.access.key.Keys;
import masthead.campaign.Appeals;
import masthead.desk.Newsroom.Saved;
import masthead.webhook.Hooks;
import masthead.webhook.Hooks.Hook;
import masthead.webhook.Receiver;
import org.junit.jupiter.api.Test;

/** Every write of the desk that the document has is done once here, refused once, and found in the audit. */
@QuarkusTest
class AuditedOperationsTest {

    private static final Set<String> WRITES = Set.of("post", "put", "patch", "delete");

    private final Set<String> performed = new TreeSet<>();

    @Test
    void everyWriteOfTheDeskLeavesAnEntry() {
        live("author", "Author", "{\"kind\": \"person\", \"name\": \"%s\"}", true);
        live("section", "Section", "{\"name\": \"%s\"}", true);
        live("tag", "Tag", "{\"name\": \"%s\"}", true);
        live("media", "Media", "{\"url\": \"https://images.example.org/%s.jpg\", \"alt\": \"A pier\"}", false);
        live("collection", "Collection", "{\"title\": \"%s\"}", false);
        redirects();
        articles();
        previewTokens();
        keys();
        readerTokens();
        epoch();
        webhooks();
        campaigns();
        contributions();
        theSite();

        assertEquals(documented(), performed);
    }

    @Test
    void everyWriteThatTheCallerMayNotDoLeavesAnEntry() {
        Saved stranger = Keys.key("content:read");
        String actor = stranger.id();
        Map<String, Map<String, Map<String, Object>>> paths =
                RestAssured.get("/openapi.json").path("paths");
        Set<String> wanted = new TreeSet<>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (path.startsWith("/v1/admin/") && WRITES.contains(method)) {
                wanted.add(String.valueOf(operation.get("operationId")));
                Keys.with(stranger)
                        .header("If-Match", "*")
                        .contentType(method.equals("patch") ? "application/merge-patch+json" : "application/json")
                        .body("{}")
                        .when()
                        .request(method.toUpperCase(java.util.Locale.ROOT), path.replaceAll("\\{[^}]+}", stranger.id()))
                        .then()
                        .statusCode(403);
            }
        }));
        Set<String> found = new TreeSet<>();
        String next = "/v1/admin/audit?outcome=refused&limit=100&actorId=" + actor;
        while (next != null) {
            Response page = desk().urlEncodingEnabled(false).get(next);
            found.addAll(page.<List<String>>path("items.operation"));
            assertTrue(page.<List<String>>path("items.code").stream().allMatch("forbidden"::equals));
            assertTrue(page.<List<Integer>>path("items.status").stream().allMatch(status -> status == 403));
            next = page.path("next");
        }
        assertEquals(wanted, found);
    }

    private void live(String type, String name, String draft, boolean merges) {
        String collection = type.equals("media") ? "media" : type + "s";
        Saved made = create(collection, draft.formatted(unique("Audited")));
        found("create" + name, made);
        send("replace" + name, made, "put", "", draft.formatted(unique("Audited")));
        send("update" + name, made, "patch", "", draft.formatted(unique("Audited")));
        send("trash" + name, made, "delete", "", "");
        send("restore" + name, made, "post", "/restore", "");
        if (merges) {
            Saved target = create(collection, draft.formatted(unique("Target")));
            send("merge" + name, made, "post", "/merge-into", "{\"targetId\": \"%s\"}".formatted(target.id()));
        }
    }

    private void contributions() {
        String id = desk().body("""
                        {"contributions": [{"kind": "donation", "source": "till", "sourceEventId": "%s",
                          "at": "2026-11-01T08:00:00Z", "amount": 1, "currency": "EUR"}]}""".formatted(unique("audited")))
                .post("/v1/admin/contributions")
                .path("items[0].id");
        found("recordContributions", id);
    }

    private void redirects() {
        String draft = "{\"from\": \"/%s\", \"to\": {\"url\": \"https://example.org/\"}}";
        Saved made = create("redirects", draft.formatted(unique("from")));
        found("createRedirect", made);
        send("replaceRedirect", made, "put", "", draft.formatted(unique("from")));
        send("updateRedirect", made, "patch", "", "{\"from\": \"/%s\"}".formatted(unique("from")));
        send("trashRedirect", made, "delete", "", "");
        send("restoreRedirect", made, "post", "/restore", "");
        String id = desk().body("{\"redirects\": [%s]}".formatted(draft.formatted(unique("from"))))
                .post("/v1/admin/redirects/import")
                .path("items[0].id");
        found("importRedirects", id);
    }

    private void articles() {
        Saved made = article(unique("Audited"));
        found("createArticle", made);
        String draft = """
                {"language": "en", "headline": "%s", "body": [{"type": "paragraph", "spans": [{"text": "Open."}]}]}""".formatted(unique("Audited"));
        send("replaceArticle", made, "put", "", draft);
        send("updateArticle", made, "patch", "?note=Why", "{\"kicker\": \"Harbour\"}");
        send("submitArticle", made, "post", "/submit", "");
        send("returnArticleToDraft", made, "post", "/return-to-draft", "");
        send("scheduleArticle", made, "post", "/schedule", "{\"at\": \"2027-03-01T06:00:00Z\"}");
        send("unscheduleArticle", made, "post", "/unschedule", "");
        send("publishArticle", made, "post", "/publish", "");
        send("unpublishArticle", made, "post", "/unpublish", "");
        send(
                "restoreArticleRevision",
                made,
                "post",
                "/revisions/%d/restore".formatted(reread(made).answer().<Integer>path("revision")),
                "");
        send("trashArticle", made, "delete", "", "");
        send("restoreArticle", made, "post", "/restore", "");
        String version = reread(made).etag().replace("\"", "");
        desk().body("{\"operation\": \"tag\", \"tagId\": \"%s\", \"articles\": [{\"id\": \"%s\", \"version\": %s}]}"
                        .formatted(tag(unique("Bulk")).id(), made.id(), version))
                .when()
                .post("/v1/admin/articles/bulk")
                .then()
                .statusCode(200);
        found("changeArticlesInBulk", made);
        send("killArticle", made, "post", "/kill", "{\"reason\": \"It was not so.\"}");
    }

    private void previewTokens() {
        Saved made = create(
                "articles/%s/preview-tokens".formatted(article(unique("Shown")).id()), "{}");
        found("createPreviewToken", made);
        desk().when().delete(made.path()).then().statusCode(204);
        found("revokePreviewToken", made);
    }

    private void keys() {
        Saved made = Keys.key("desk:read");
        found("createKey", made);
        send("updateKey", made, "patch", "", "{\"description\": \"For the kiosk\"}");
        send("rotateKey", made, "post", "/rotate", "");
        send("revokeKey", made, "delete", "", "");
    }

    /** They are kept nowhere, so there is nothing that has an id. */
    private void readerTokens() {
        desk().body("{\"opens\": \"members\"}")
                .when()
                .post("/v1/admin/reader-tokens")
                .then()
                .statusCode(200);
        foundWhere("issueReaderToken", "");
    }

    private void epoch() {
        desk().when().post("/v1/admin/sync/epoch").then().statusCode(204);
        foundWhere("beginSyncEpoch", "");
        toldAs(204, "beginSyncEpoch");
    }

    private void webhooks() {
        try (Receiver receiver = new Receiver();
                Hooks hooks = new Hooks()) {
            Hook hook = hooks.to(receiver, "alert.sent");
            Saved made = hook.saved();
            found("createWebhook", made);
            String article = publishedArticle(unique("Alerted")).path();
            String alert = desk().body("{\"title\": \"Open\", \"text\": \"Come.\", \"topics\": [\"breaking\"]}")
                    .when()
                    .post(article + "/alerts")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("id");
            foundWhere("sendArticleAlert", "");
            Hooks.await("the alert", receiver, alert, "alert.sent", 1);
            String message = receiver.received().getFirst().id();
            send("replayWebhookMessage", made, "post", "/messages/%s/replay".formatted(message), "");
            send("pingWebhook", made, "post", "/ping", "");
            send("replayWebhook", made, "post", "/replay", "{\"sinceCommit\": 1}");
            send("resumeWebhook", made, "post", "/resume", "");
            String first = hook.read().path("secrets[0].id");
            String second =
                    desk().body("{}").when().post(made.path() + "/secrets").path("id");
            found("createWebhookSecret", second);
            desk().when().delete(made.path() + "/secrets/" + first).then().statusCode(204);
            found("revokeWebhookSecret", first);
            send(
                    "replaceWebhook",
                    made,
                    "put",
                    "",
                    "{\"url\": \"%s\", \"events\": [\"alert.sent\"], \"description\": \"Pushes\"}"
                            .formatted(receiver.url()));
            send("updateWebhook", made, "patch", "", "{\"active\": false}");
            send("trashWebhook", made, "delete", "", "");
            send("restoreWebhook", made, "post", "/restore", "");
        }
    }

    private void campaigns() {
        Saved made = Appeals.campaign();
        found("createCampaign", made);
        send("replaceCampaign", made, "put", "", Appeals.text(unique("Audited"), ""));
        send("updateCampaign", made, "patch", "?note=Why", "{\"start\": {\"at\": \"2027-03-01T06:00:00Z\"}}");
        send("submitCampaign", made, "post", "/submit", "");
        send("approveCampaign", made, "post", "/approve", "");
        send("scheduleCampaign", made, "post", "/schedule", "");
        send("unscheduleCampaign", made, "post", "/unschedule", "");
        send("returnCampaignToDraft", made, "post", "/return-to-draft", "");
        send(
                "restoreCampaignRevision",
                made,
                "post",
                "/revisions/%d/restore".formatted(reread(made).answer().<Integer>path("revision")),
                "");
        send("trashCampaign", made, "delete", "", "");
        send("restoreCampaign", made, "post", "/restore", "");
        Saved approved = Appeals.approved(reread(made));
        send("startCampaign", approved, "post", "/start", "");
        send("pauseCampaign", approved, "post", "/pause", "");
        send("resumeCampaign", approved, "post", "/resume", "");
        send("endCampaign", approved, "post", "/end", "");
        send("archiveCampaign", approved, "post", "/archive", "");
    }

    private void theSite() {
        Saved site = site();
        String draft = site.answer().asString();
        send(
                "updateSite",
                site,
                "patch",
                "",
                "{\"supporterCount\": {\"count\": %d, \"asOf\": \"2026-11-23\"}}"
                        .formatted(System.nanoTime() % 1_000_000));
        String written = draft.replaceFirst("^\\{\"id\":\"[^\"]*\",\"version\":[0-9]+,", "{")
                .replaceFirst(",\"createdAt\".*}$", "}");
        send("replaceSite", site, "put", "", written);
    }

    private void send(String operation, Saved object, String method, String path, String body) {
        var request = desk().header("If-Match", reread(object).etag());
        if (!body.isEmpty()) {
            request.body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .contentType(method.equals("patch") ? "application/merge-patch+json" : "application/json");
        }
        Response answer = request.when().request(method.toUpperCase(java.util.Locale.ROOT), object.path() + path);
        assertTrue(answer.statusCode() < 300, operation + ": " + answer.asString());
        found(operation, object);
        toldAs(answer.statusCode(), operation);
    }

    private static void toldAs(int status, String operation) {
        desk().when()
                .get("/v1/admin/audit?outcome=done&limit=1&operation=" + operation)
                .then()
                .body("items[0].status", equalTo(status));
    }

    private void found(String operation, Saved object) {
        found(operation, object.id());
    }

    private void found(String operation, String id) {
        foundWhere(operation, "&targetId=" + id);
    }

    private void foundWhere(String operation, String more) {
        desk().when()
                .get("/v1/admin/audit?operation=%s&outcome=done%s".formatted(operation, more))
                .then()
                .statusCode(200)
                .body("items.operation", hasItem(operation))
                .body("items[0].actor", equalTo("admin"));
        performed.add(operation);
    }

    private static Set<String> documented() {
        Map<String, Map<String, Map<String, Object>>> paths =
                RestAssured.get("/openapi.json").path("paths");
        List<String> operations = new ArrayList<>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (path.startsWith("/v1/admin/") && WRITES.contains(method)) {
                operations.add(String.valueOf(operation.get("operationId")));
            }
        }));
        return new TreeSet<>(operations);
    }
}
