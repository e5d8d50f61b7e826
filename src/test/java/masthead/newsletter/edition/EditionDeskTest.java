package masthead.newsletter.edition;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.site;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static masthead.newsletter.Readership.edition;
import static masthead.newsletter.Readership.newsletter;
import static masthead.newsletter.Readership.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import masthead.Deadline;
import masthead.desk.Newsroom.Saved;
import masthead.mail.Mailbox;
import org.junit.jupiter.api.Test;

/** Editions at the desk: what is written of them, how they look, and when they go out. */
@QuarkusTest
class EditionDeskTest {

    @Test
    void aDraftIsWrittenChangedAndListed() {
        Saved newsletter = newsletter();
        Saved edition = edition(newsletter, "Harbour open");
        Saved changed = patch(edition, "{\"subject\": \"Harbour open again\", \"preheader\": null}");

        desk().get(edition.path())
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("subject", equalTo("Harbour open again"))
                .body("preheader", nullValue())
                .body("parts[0].blocks[0].id", notNullValue())
                .body("version", equalTo(2));
        desk().get(newsletter.path() + "/editions?state=draft")
                .then()
                .body("items.id", equalTo(java.util.List.of(edition.id())));
        desk().get(newsletter.path() + "/editions?state=sent").then().body("items", empty());
        desk().header("If-Match", edition.etag()).delete(edition.path()).then().statusCode(412);
        trash(changed);
        desk().get(newsletter.path() + "/editions?trashed=true").then().body("items", hasSize(1));
        transition(reread(changed), "restore");
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        Saved newsletter = newsletter();
        String nothing = "00000000-0000-7000-8000-000000000000";
        desk().body("""
                {"subject": "Two\\nlines", "parts": [
                  {"type": "text", "blocks": [{"type": "members-only"}, {"type": "members-only"}]},
                  {"type": "collection", "collectionId": "%s", "first": 0}]}""".formatted(nothing))
                .post(newsletter.path() + "/editions")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/subject", "/parts/0/blocks/1", "/parts/1/first"));
        desk().body("""
                {"subject": "One line", "parts": [
                  {"type": "text", "blocks": [{"type": "image", "mediaId": "%1$s"}]},
                  {"type": "articles", "articleIds": ["%1$s"]},
                  {"type": "collection", "collectionId": "%1$s"}]}""".formatted(nothing))
                .post(newsletter.path() + "/editions")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(java.util.List.of(
                                "/parts/0/blocks/0/mediaId", "/parts/1/articleIds/0", "/parts/2/collectionId")));
        desk().body("{\"subject\": \"Nowhere\"}")
                .post("/v1/admin/newsletters/%s/editions".formatted(nothing))
                .then()
                .statusCode(404);
    }

    @Test
    void whatAnEditionNamesStaysThere() {
        Saved newsletter = newsletter();
        Saved picture = picture(unique("quay"));
        edition(newsletter, "A picture", """
                {"type": "text", "blocks": [{"type": "image", "mediaId": "%s"}]}""".formatted(picture.id()));
        desk().header("If-Match", picture.etag())
                .delete(picture.path())
                .then()
                .statusCode(409)
                .body("uses.editions", equalTo(1));
        desk().header("If-Match", newsletter.etag())
                .delete(newsletter.path())
                .then()
                .statusCode(409)
                .body("uses.editions", equalTo(1));
    }

    @Test
    void aPreviewShowsTheMailWithWhatIsPublishedNow() {
        Saved article = publishedArticle(unique("Pier <open> & well"), "\"standfirst\": \"At last.\",");
        Saved draft = masthead.desk.Newsroom.article(unique("Unpublished"));
        Saved edition = edition(
                newsletter(), "Harbour & ships", text("Good <morning>.") + """
                , {"type": "articles", "articleIds": ["%s", "%s"]}""".formatted(article.id(), draft.id()));

        desk().get(edition.path() + "/preview")
                .then()
                .statusCode(200)
                .body("subject", equalTo("Harbour & ships"))
                .body("html", containsString("Good &lt;morning&gt;."))
                .body("html", containsString("At last."))
                .body("html", containsString("4 Kanatna Street"))
                .body("html", containsString("What it brought"))
                .body("html", containsString("prefers-color-scheme"))
                .body("html", not(containsString("Unpublished")))
                .body("html", not(containsString(".invalid/")))
                .body("text", containsString("At last."))
                .body("text", containsString("Novomol 65000"))
                .body("errors", empty());
    }

    @Test
    void nothingIsSentWithoutAPostalAddressOrWithoutASaying() {
        Saved edition = edition(newsletter(), "Empty", "");
        Saved site = patch(site(), "{\"postalAddress\": null}");
        try {
            desk().header("If-Match", edition.etag())
                    .post(edition.path() + "/send")
                    .then()
                    .statusCode(422)
                    .body("errors.code", hasItems("postal-address-missing", "required"))
                    .body("errors.detail", hasItem(containsString("postalAddress")));
            desk().get(edition.path() + "/preview").then().body("errors", hasSize(2));
        } finally {
            patch(site, "{\"postalAddress\": \"4 Kanatna Street\\nNovomol 65000\"}");
        }
    }

    @Test
    void aFewSeeItInTheirMailBefore() {
        Saved edition = edition(newsletter(), "Look at this");
        String address = unique("editor") + "@example.org";
        desk().body("{\"addresses\": [\"%s\"]}".formatted(address))
                .post(edition.path() + "/test")
                .then()
                .statusCode(200)
                .body("mails", equalTo(1));
        assertEquals("[Test] Look at this", Mailbox.of(address, 1).getFirst().subject());
        desk().body("{\"addresses\": [\"nobody\"]}")
                .post(edition.path() + "/test")
                .then()
                .statusCode(422);
        desk().body("{\"addresses\": []}").post(edition.path() + "/test").then().statusCode(422);
    }

    @Test
    void aScheduledEditionGoesOutByItselfAndCanBeTakenBack() {
        Saved edition = edition(newsletter(), "Tomorrow");
        Saved scheduled =
                transition(edition, "schedule", "{\"localTime\": \"2030-03-01T07:00\", \"zone\": \"Europe/Kyiv\"}");
        assertEquals("2030-03-01T05:00:00.000Z", scheduled.string("schedule.at"));
        assertEquals("2030-03-01T07:00", scheduled.string("schedule.localTime"));
        Saved draft = transition(scheduled, "unschedule");
        assertEquals("draft", draft.string("state"));
        desk().header("If-Match", draft.etag())
                .body("{\"at\": \"2020-01-01T00:00:00Z\"}")
                .post(edition.path() + "/schedule")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/at"));

        transition(
                draft,
                "schedule",
                "{\"at\": \"%s\"}".formatted(java.time.Instant.now().plusSeconds(2)));
        Deadline.await(
                "it was sent", () -> "sent".equals(desk().get(edition.path()).path("state")));
    }

    @Test
    void whatCannotBeSentWhenItsTimeHasComeHasFailedAndCanBeMended() {
        Saved edition = edition(newsletter(), "Later");
        Saved scheduled = transition(
                edition,
                "schedule",
                "{\"at\": \"%s\"}".formatted(java.time.Instant.now().plusSeconds(3)));
        Saved site = patch(site(), "{\"postalAddress\": null}");
        try {
            Deadline.await(
                    "it has failed",
                    () -> "failed".equals(desk().get(edition.path()).path("state")));
        } finally {
            patch(site, "{\"postalAddress\": \"4 Kanatna Street\\nNovomol 65000\"}");
        }
        Saved failed = reread(scheduled);
        assertEquals("postal-address-missing", failed.string("problem.errors[0].code"));
        assertEquals("not-started", failed.string("reason"));
        assertTrue(java.util.Set.of("sending", "sent")
                .contains(transition(failed, "send").string("state")));
    }

    @Test
    void whatWasSentCannotBeChanged() {
        Saved edition = transition(edition(newsletter(), "Once"), "send");
        desk().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"subject\": \"Twice\"}")
                .patch(edition.path())
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
        desk().header("If-Match", "*").post(edition.path() + "/send").then().statusCode(409);
    }
}
