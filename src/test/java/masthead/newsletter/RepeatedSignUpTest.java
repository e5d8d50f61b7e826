package masthead.newsletter;

import static masthead.desk.Newsroom.desk;
import static masthead.newsletter.Readers.address;
import static masthead.newsletter.Readers.confirm;
import static masthead.newsletter.Readers.count;
import static masthead.newsletter.Readers.newsletter;
import static masthead.newsletter.Readers.path;
import static masthead.newsletter.Readers.run;
import static masthead.newsletter.Readers.settled;
import static masthead.newsletter.Readers.signUp;
import static masthead.newsletter.Readers.state;
import static masthead.newsletter.Readers.subscriber;
import static masthead.newsletter.Readers.timePasses;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import masthead.desk.Newsroom.Saved;
import masthead.mail.Mailbox;
import masthead.mail.Mailbox.Received;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Signing up once more: who has it already, who has left, whose data was erased, and how often mails go out. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RepeatedSignUpTest {

    @Test
    void manySignUpsOfOneAddressAtOnceMakeOneMail() throws Exception {
        Saved newsletter = newsletter();
        String address = address();
        try (ExecutorService many = Executors.newFixedThreadPool(10)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(many.submit(() -> signUp(newsletter, address).statusCode()));
            }
            for (Future<Integer> one : all) {
                assertEquals(202, one.get());
            }
        }
        settled(address);
        assertEquals(1, Mailbox.of(address, 1).size());
        assertEquals(1, count("SELECT count(*) FROM subscriber WHERE email = '%s'".formatted(address)));
        assertEquals(0, count("SELECT count(*) FROM sign_up WHERE email = '%s'".formatted(address)));
    }

    @Test
    void aMailIsSentAgainAfterTenMinutesAndFiveTimesADay() {
        Saved newsletter = newsletter();
        String address = address();
        signUp(newsletter, address);
        Mailbox.of(address, 1);
        for (int mails = 2; mails <= 5; mails++) {
            timePasses(address, "11 minutes");
            signUp(newsletter, address);
            signUp(newsletter, address);
            settled(address);
            assertEquals(mails, Mailbox.of(address, mails).size());
        }
        timePasses(address, "11 minutes");
        signUp(newsletter, address);
        settled(address);
        assertEquals(5, Mailbox.now(address).size());
        timePasses(address, "1 day");
        signUp(newsletter, address);
        assertEquals(6, Mailbox.of(address, 6).size());
    }

    @Test
    void erasureGivesNoRoomForMoreMails() {
        Saved newsletter = newsletter();
        String address = address();
        signUp(newsletter, address);
        Mailbox.of(address, 1);
        desk().when()
                .delete("/v1/admin/subscribers/" + Readers.id(address))
                .then()
                .statusCode(204);
        signUp(newsletter, address);
        settled(address);
        assertTrue(Mailbox.now(address).size() <= 1, "there is no other yet");
    }

    @Test
    void whoHasItAlreadyIsToldSoAndWhoHasPausedHowToGoOn() {
        Saved newsletter = newsletter();
        String address = subscriber(newsletter);
        timePasses(address, "11 minutes");
        signUp(newsletter, address);
        Received already = Mailbox.of(address, 3).getLast();
        assertTrue(already.subject().contains("already"), already.subject());
        assertEquals("subscribed", state(address, newsletter));
        assertTrue(path(already).startsWith("/v1/subscriptions/preferences/"), already.text());
    }

    @Test
    void whoHasLeftMayReturnAndMustConfirmIt() {
        Saved newsletter = newsletter(", \"optIn\": \"single\"");
        String address = address();
        signUp(newsletter, address);
        Mailbox.of(address, 1);
        assertEquals("subscribed", state(address, newsletter));
        desk().when()
                .delete("/v1/admin/subscribers/%s/subscriptions/%s".formatted(Readers.id(address), newsletter.id()))
                .then()
                .statusCode(204);
        assertEquals("left", state(address, newsletter));
        timePasses(address, "11 minutes");
        signUp(newsletter, address);
        Received asked = Mailbox.of(address, 2).getLast();
        assertEquals("left", state(address, newsletter));
        confirm(asked);
        assertEquals("subscribed", state(address, newsletter));
    }

    @Test
    void whoseDataWasErasedMaySignUpAgainAndMustConfirmIt() {
        Saved newsletter = newsletter(", \"optIn\": \"single\"");
        String address = subscriber(newsletter());
        desk().when()
                .delete("/v1/admin/subscribers/" + Readers.id(address))
                .then()
                .statusCode(204);
        run("DELETE FROM mail_allowance");
        signUp(newsletter, address);
        settled(address);
        Received asked = Mailbox.of(address, 3).getLast();
        assertEquals("pending", state(address, newsletter));
        confirm(asked);
        assertEquals("subscribed", state(address, newsletter));
        desk().when().get("/v1/admin/subscribers?q=" + address).then().body("items[0].suppressed", equalTo(null));
    }
}
