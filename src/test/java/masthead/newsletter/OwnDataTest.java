package masthead.newsletter;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;
import static masthead.newsletter.Readers.address;
import static masthead.newsletter.Readers.form;
import static masthead.newsletter.Readers.json;
import static masthead.newsletter.Readers.link;
import static masthead.newsletter.Readers.newsletter;
import static masthead.newsletter.Readers.path;
import static masthead.newsletter.Readers.preferences;
import static masthead.newsletter.Readers.settled;
import static masthead.newsletter.Readers.signUp;
import static masthead.newsletter.Readers.state;
import static masthead.newsletter.Readers.subscriber;
import static masthead.newsletter.Readers.timePasses;
import static masthead.newsletter.Readers.whereIs;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import masthead.desk.Newsroom.Saved;
import masthead.mail.Mailbox;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What readers do with their own data: see all of it, have it erased, take another address. Each needs a fresh link. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OwnDataTest {

    @Test
    void aForwardedMailOpensNothingThatHarms() {
        String address = subscriber(newsletter());
        String preferences = preferences(address);
        String page = reader().accept("text/html").when().get(preferences).asString();
        assertTrue(!page.contains(address), "the address is not shown");
        json().body("{\"purpose\": \"confirm\"}")
                .when()
                .post(preferences + "/links")
                .then()
                .statusCode(422);
        String token = preferences.substring(preferences.lastIndexOf('/') + 1);
        json().when().post("/v1/subscriptions/unsubscribe/" + token).then().statusCode(404);
        json().when().post("/v1/subscriptions/links/" + token).then().statusCode(404);
        char last = token.charAt(token.length() - 2);
        String forged =
                token.substring(0, token.length() - 2) + (last == 'A' ? 'B' : 'A') + token.charAt(token.length() - 1);
        json().when().get("/v1/subscriptions/preferences/" + forged).then().statusCode(404);
    }

    @Test
    void allThatIsKnownIsExported() {
        Saved newsletter = newsletter();
        String address = subscriber(newsletter);
        String link = link(address, "export");
        json().when()
                .post(link)
                .then()
                .statusCode(200)
                .body("export.email", equalTo(address))
                .body("export.subscriptions[0].newsletter", equalTo(newsletter.string("slug")))
                .body("export.consent.act", equalTo(List.of("confirmed", "requested")));
        json().when().post(link).then().statusCode(409);
    }

    @Test
    void anErasedAddressIsNowhereInTheDatabase() {
        Saved newsletter = newsletter();
        String address = subscriber(newsletter);
        String id = Readers.id(address);
        String preferences = preferences(address);
        String link = link(address, "erase");
        signUp(newsletter(), address).then().statusCode(202);
        reader().accept("text/html").when().get(link).then().statusCode(200).body(containsString("Erase"));
        assertNotNull(state(address, newsletter));
        form().when().post(link).then().statusCode(200).body(containsString("erased"));
        settled(address);
        assertEquals(List.of(), whereIs(address));
        assertEquals(List.of(), whereIs(address.substring(0, address.indexOf('@'))));
        json().when().get(preferences).then().statusCode(404);
        json().when().post(link).then().statusCode(404);
        desk().when()
                .get("/v1/admin/subscribers/%s/history".formatted(id))
                .then()
                .statusCode(200)
                .body("items[0].act", equalTo("withdrawn"))
                .body("items[0].source", equalTo("erasure"));
    }

    @Test
    void anAddressIsChangedWhenTheNewOneHasConfirmedIt() {
        Saved newsletter = newsletter();
        String address = subscriber(newsletter);
        String id = Readers.id(address);
        String link = link(address, "change-address");
        String fresh = address();
        form().body("email=nobody").when().post(link).then().statusCode(422).body(containsString("aria-invalid"));
        json().when().post(link).then().statusCode(422);
        form().body("email=" + fresh).when().post(link).then().statusCode(200);
        assertEquals("subscribed", state(address, newsletter));
        String confirmation = path(Mailbox.of(fresh, 1).getLast());
        reader().accept("text/html")
                .when()
                .get(confirmation)
                .then()
                .statusCode(200)
                .body(containsString(fresh));
        assertNull(Readers.id(fresh));
        form().when().post(confirmation).then().statusCode(200);
        assertEquals("subscribed", state(fresh, newsletter));
        assertEquals(id, Readers.id(fresh));
        assertNull(Readers.id(address));
    }

    @Test
    void whoMovesToAnAddressThatIsKnownIsOnePersonFromThenOn() {
        Saved newsletter = newsletter();
        Saved other = newsletter();
        String address = subscriber(newsletter);
        String known = subscriber(other);
        String link = link(address, "change-address");
        timePasses(known, "11 minutes");
        form().body("email=" + known).when().post(link).then().statusCode(200);
        form().when().post(path(Mailbox.of(known, 3).getLast())).then().statusCode(200);
        assertEquals("subscribed", state(known, newsletter));
        assertEquals("subscribed", state(known, other));
        assertNull(Readers.id(address));
    }
}
