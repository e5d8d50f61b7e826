package masthead.newsletter;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.person;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import masthead.desk.Newsroom.Saved;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Newsletters: what the desk writes of them and readers find. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NewsletterTest {

    @Test
    void readersHaveItAtOnceWithAllThatASignUpFormNeeds() {
        Saved author = person(unique("Olena"));
        Saved picture = picture(unique("harbour"));
        Saved wording = create("consent-wordings", """
                {"text": "Send it to me.", "localized": {"uk": "Надсилайте мені."}}""");
        String name = unique("Morning");
        Saved made = create("newsletters", """
                {"name": "%s", "language": "en", "description": "What matters before the first ferry.",
                 "cadence": "Every weekday", "authorId": "%s", "pictureId": "%s", "consentWordingId": "%s",
                 "emailPlaceholder": "Your e-mail", "wrongAddress": "That is no address", "requiredField": "* required",
                 "signUpButton": "Subscribe", "successTitle": "Thank you", "successText": "Look into your mail.",
                 "welcomeText": "Good morning.", "localized": {"uk": {"cadence": "Щодня", "signUpButton": "Підписатися"}}}""".formatted(name, author.id(), picture.id(), wording.id()));

        reader().when()
                .get("/v1/newsletters/by-slug/" + made.string("slug"))
                .then()
                .statusCode(200)
                .body("id", equalTo(made.id()))
                .body("author.id", equalTo(author.id()))
                .body("picture.id", equalTo(picture.id()))
                .body("consentVersion", equalTo(wording.answer().path("number")))
                .body("consentText", equalTo("Send it to me."))
                .body("emailPlaceholder", equalTo("Your e-mail"))
                .body("wrongAddress", equalTo("That is no address"))
                .body("requiredField", equalTo("* required"))
                .body("successTitle", equalTo("Thank you"))
                .body("welcomeText", nullValue())
                .body("localized", nullValue());
        reader().when()
                .get("/v1/newsletters/%s?language=uk-UA".formatted(made.id()))
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("cadence", equalTo("Щодня"))
                .body("signUpButton", equalTo("Підписатися"))
                .body("consentText", equalTo("Надсилайте мені."))
                .body("successTitle", equalTo("Thank you"));
        reader().when()
                .get("/v1/newsletters?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(made.id()))
                .body("items.find { it.id == '%s' }.successText".formatted(made.id()), equalTo("Look into your mail."));
    }

    @Test
    void whatIsLeftOutHasItsUsualValue() {
        create("newsletters", "{\"name\": \"%s\", \"language\": \"en\"}".formatted(unique("Plain")))
                .answer()
                .response()
                .then()
                .body("slug", notNullValue())
                .body("optIn", equalTo("double"))
                .body("audience", equalTo("everyone"))
                .body("template", equalTo("standard"))
                .body("schedule", nullValue());
    }

    @Test
    void whatIsNotValidIsToldAllAtOnce() {
        desk().body("""
                {"name": "Two\\nlines", "language": "english", "senderName": "Olena\\r\\nBcc: all@example.org",
                 "senderAddress": "nobody", "replyTo": "@", "template": "No Such", "schedule": {"days": [], "time": "25:00"},
                 "localized": {"uk": {}}}""")
                .when()
                .post("/v1/admin/newsletters")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/name",
                                "/language",
                                "/senderName",
                                "/senderAddress",
                                "/replyTo",
                                "/template",
                                "/schedule/days",
                                "/schedule/time",
                                "/schedule/zone",
                                "/localized/uk"));
        desk().body("""
                {"name": "Lonely", "language": "en", "senderName": "Olena",
                 "consentWordingId": "00000000-0000-0000-0000-000000000009"}""")
                .when()
                .post("/v1/admin/newsletters")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/senderAddress"));
        desk().body("""
                {"name": "Lonely", "language": "en", "authorId": "00000000-0000-0000-0000-000000000009",
                 "consentWordingId": "00000000-0000-0000-0000-000000000009"}""")
                .when()
                .post("/v1/admin/newsletters")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/authorId", "/consentWordingId"));
    }

    @Test
    void anAuthorOfANewsletterIsInUseAndCanBeMerged() {
        Saved author = person(unique("Taras"));
        Saved other = person(unique("Taras"));
        Saved made = create(
                "newsletters",
                "{\"name\": \"%s\", \"language\": \"en\", \"authorId\": \"%s\"}".formatted(unique("Own"), author.id()));
        desk().header("If-Match", author.etag())
                .when()
                .delete(author.path())
                .then()
                .statusCode(409)
                .body("uses.newsletters", equalTo(1));
        desk().header("If-Match", author.etag())
                .body("{\"targetId\": \"%s\"}".formatted(other.id()))
                .when()
                .post(author.path() + "/merge-into")
                .then()
                .statusCode(200);
        reader().when()
                .get("/v1/newsletters/" + made.id())
                .then()
                .statusCode(200)
                .body("author.id", equalTo(other.id()));
    }

    @Test
    void whatIsInTheTrashReadersNoLongerHave() {
        Saved made = create("newsletters", "{\"name\": \"%s\", \"language\": \"en\"}".formatted(unique("Gone")));
        trash(made);
        reader().when().get("/v1/newsletters/" + made.id()).then().statusCode(404);
    }

    @Test
    void aWordingGetsTheNextNumberAndIsNeverChanged() {
        Saved first = create("consent-wordings", "{\"text\": \"Once a day.\"}");
        Saved second = create("consent-wordings", "{\"text\": \"Twice a day.\"}");
        int number = first.answer().path("number");
        org.junit.jupiter.api.Assertions.assertTrue(second.answer().<Integer>path("number") > number);
        desk().when()
                .get(first.path())
                .then()
                .statusCode(200)
                .body("text", equalTo("Once a day."))
                .body("number", equalTo(number));
        desk().when()
                .get("/v1/admin/consent-wordings?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(first.id(), second.id()));
        desk().noFilters().body("{}").when().put(first.path()).then().statusCode(405);
    }

    @Test
    void anotherWordingIsAnotherSaveOfTheNewsletter() {
        Saved made = create("newsletters", "{\"name\": \"%s\", \"language\": \"en\"}".formatted(unique("Agreed")));
        Saved wording = create("consent-wordings", "{\"text\": \"Yes, please.\"}");
        patch(made, "{\"consentWordingId\": \"%s\"}".formatted(wording.id()));
        reader().when()
                .get("/v1/newsletters/" + made.id())
                .then()
                .statusCode(200)
                .body("consentText", equalTo("Yes, please."));
        patch(reread(made), "{\"consentWordingId\": null}");
        reader().when()
                .get("/v1/newsletters/" + made.id())
                .then()
                .statusCode(200)
                .body("consentVersion", nullValue());
    }
}
