package masthead.campaign.progress;

import static masthead.campaign.Appeals.campaign;
import static masthead.campaign.Appeals.live;
import static masthead.campaign.progress.Tally.amount;
import static masthead.campaign.progress.Tally.correct;
import static masthead.campaign.progress.Tally.counted;
import static masthead.campaign.progress.Tally.entry;
import static masthead.campaign.progress.Tally.goal;
import static masthead.campaign.progress.Tally.joins;
import static masthead.campaign.progress.Tally.money;
import static masthead.campaign.progress.Tally.part;
import static masthead.campaign.progress.Tally.payer;
import static masthead.campaign.progress.Tally.progress;
import static masthead.contribution.Till.anEmail;
import static masthead.contribution.Till.anEvent;
import static masthead.contribution.Till.record;
import static masthead.contribution.Till.refund;
import static masthead.contribution.Till.tell;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.transition;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.campaign.Appeals;
import masthead.desk.Newsroom;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgressTest {

    @Inject
    DataSource database;

    @Test
    void oneMemberCountsOnceHoweverOftenTheyJoin() {
        Saved campaign = live();
        String email = anEmail();
        joins(campaign, email);
        joins(campaign, email);
        String other = anEvent();
        record(entry("member-joined", other, campaign, payer(anEmail()) + money(4900)));
        assertEquals(2, counted(campaign, "newMembers"));
        assertEquals(2, counted(campaign, "supporters"));

        record(refund(anEvent(), other));
        assertEquals(1, counted(campaign, "newMembers"));
        assertEquals(1, counted(campaign, "supporters"));
    }

    @Test
    void whoWasAMemberBeforeIsNoNewOne() {
        Saved campaign = live();
        String email = anEmail();
        record("""
                {"kind": "member-joined", "source": "till", "sourceEventId": "%s", "at": "2025-01-01T00:00:00Z",
                 "payer": {"email": "%s"}}""".formatted(anEvent(), email));
        joins(campaign, email);
        record(entry("member-joined", anEvent(), campaign, payer(anEmail()) + ", \"renewal\": true"));
        assertEquals(0, counted(campaign, "newMembers"));
    }

    @Test
    void aGiftCountsWhenItIsBoughtAndItsRecipientOnceAsAMember() {
        Saved gifts = goal("gifts", 10);
        Saved members = live();
        String gift = anEvent();
        record(entry("gift-purchased", gift, gifts, money(4900)));
        String recipient = anEmail();
        String redeemed = ", \"refersTo\": [\"%s\"]".formatted(gift);
        record(entry("gift-redeemed", anEvent(), members, payer(recipient) + redeemed));
        joins(members, recipient);

        assertEquals(1, counted(gifts, "gifts"));
        assertEquals(0, counted(gifts, "newMembers"));
        assertEquals(1, counted(members, "newMembers"));
        assertEquals(0, counted(members, "gifts"));

        record(refund(anEvent(), gift));
        assertEquals(0, counted(gifts, "gifts"));
        assertEquals(1, counted(members, "newMembers"));
    }

    @Test
    void moneyIsCountedLessWhatIsGivenBackInParts() {
        Saved campaign = amount(100_000, "EUR");
        String order = anEvent();
        record(entry("donation", order, campaign, money(5000)));
        record(part(order, 2000));
        assertEquals(3000, counted(campaign, "amount"));
        record(part(order, 2500));
        String last = record(part(order, 2500));
        assertEquals(0, counted(campaign, "amount"));
        correct(last);
        assertEquals(500, counted(campaign, "amount"));
    }

    @Test
    void aRefundThatComesFirstIsCountedBackAllTheSame() {
        Saved campaign = amount(100_000, "EUR");
        String order = anEvent();
        record(part(order, 2000));
        record(entry("donation", order, campaign, money(5000)));
        assertEquals(3000, counted(campaign, "amount"));
    }

    @Test
    void anEntryThatIsTakenBackCountsNoMore() {
        Saved campaign = amount(100_000, "EUR");
        String wrong = record(entry("donation", anEvent(), campaign, money(5000) + payer(anEmail())));
        assertEquals(1, counted(campaign, "supporters"));
        correct(wrong);
        assertEquals(0, counted(campaign, "amount"));
        assertEquals(0, counted(campaign, "supporters"));
    }

    @Test
    void whatNamesNoCampaignCountsForEachThatFitsInItsCurrency() {
        Saved krona = amount(100_000, "DKK");
        Saved crown = amount(100_000, "CZK");
        record(entry("donation", anEvent(), null, ", \"amount\": 700, \"currency\": \"DKK\""));
        assertEquals(700, counted(krona, "amount"));
        assertEquals(0, counted(crown, "amount"));
        record(entry("donation", anEvent(), crown, ", \"amount\": 300, \"currency\": \"CZK\""));
        assertEquals(700, counted(krona, "amount"));
        assertEquals(300, counted(crown, "amount"));
    }

    @Test
    void whatCannotBeOfACampaignIsRefused() {
        Saved crown = amount(100_000, "CZK");
        tell(
                        entry("donation", anEvent(), crown, money(100)),
                        entry(
                                "donation",
                                anEvent(),
                                null,
                                money(100) + ", \"campaignId\": \"%s\"".formatted(UUID.randomUUID())))
                .then()
                .body("refused", equalTo(2))
                .body("items[0].errors.pointer", contains("/contributions/0/currency"))
                .body("items[1].errors.pointer", contains("/contributions/1/campaignId"));
        assertEquals(0, counted(crown, "supporters"));
    }

    @Test
    void whatLiesOutsideTheWindowDoesNotCount() {
        Saved campaign = amount(1000, "EUR");
        record("""
                {"kind": "donation", "source": "till", "sourceEventId": "%s", "at": "2026-01-01T00:00:00Z", "amount": 40,
                 "currency": "EUR", "campaignId": "%s"}""".formatted(anEvent(), campaign.id()));
        assertEquals(0, counted(campaign, "amount"));
    }

    @Test
    void aGoalThatIsReachedTwiceIsAnnouncedOnce() throws SQLException {
        Saved campaign = amount(1000, "EUR");
        String order = anEvent();
        record(entry("donation", order, campaign, money(1000)));
        Deadline.await("it is seen", () -> reread(campaign).string("goalReachedAt") != null);
        record(refund(anEvent(), order));
        record(entry("donation", anEvent(), campaign, money(2000)));
        assertEquals(1, announced(campaign));

        Saved raised = desk().contentType("application/merge-patch+json")
                                .header("If-Match", reread(campaign).etag())
                                .body("{\"goal\": {\"target\": 2500}}")
                                .patch(campaign.path() + "?note=More+is+needed")
                                .statusCode()
                        == 200
                ? reread(campaign)
                : campaign;
        assertEquals(null, raised.string("goalReachedAt"));
        record(entry("donation", anEvent(), campaign, money(500)));
        Deadline.await("it is seen again", () -> reread(campaign).string("goalReachedAt") != null);
        assertEquals(2, announced(campaign));
    }

    @Test
    void aGoalThatIsReachedIsNotedSoonThoughNobodyAsks() {
        Saved campaign = amount(1000, "EUR");
        record(entry("donation", anEvent(), campaign, money(999)));
        assertEquals(null, reread(campaign).string("goalReachedAt"));
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        record(entry("donation", anEvent(), campaign, money(1)));
        Instant told = Instant.now();

        Deadline.await("it is noted", () -> reread(campaign).string("goalReachedAt") != null);

        // Within a second where the machine has nothing else to do.
        Instant noted = Instant.parse(Objects.requireNonNull(reread(campaign).string("goalReachedAt")));
        assertFalse(noted.isBefore(before), noted + " is before " + before);
        assertTrue(noted.isBefore(told.plusSeconds(20)), noted + " is long after " + told);
    }

    @Test
    void progressIsToldWithATagOfItsOwn() {
        Saved campaign = live(create("campaigns", Appeals.text(Newsroom.unique("Hand"), """
                "supporters": {"source": "by-hand", "count": 12000, "asOf": "2026-11-20"},""")));
        joins(campaign, anEmail());
        Deadline.await("it is told", () -> progress(campaign).<Integer>path("current") == 1);
        Response told = progress(campaign);
        told.then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=2")
                .body("target", equalTo(1000))
                .body("percent", equalTo(0))
                .body("remaining", equalTo(999))
                .body("supporters.count", equalTo(12000))
                .body("supporters.asOf", equalTo("2026-11-20"))
                .body("ended", equalTo(false))
                .body("asOf", notNullValue());
        Newsroom.publishedArticle(Newsroom.unique("Other"));
        reader().header("If-None-Match", told.header("ETag"))
                .get("/v1/campaigns/" + campaign.string("slug") + "/progress")
                .then()
                .statusCode(304);
    }

    @Test
    void whatWasReachedAtTheEndStaysWhateverIsPaidBack() {
        Saved campaign = amount(1000, "EUR");
        String order = anEvent();
        record(entry("donation", order, campaign, money(1500) + payer(anEmail())));
        Saved ended = transition(reread(campaign), "end");
        assertEquals(1500, ended.answer().<Integer>path("result.current"));
        record(refund(anEvent(), order));

        Deadline.await("it is over", () -> progress(campaign).<Boolean>path("ended"));
        progress(campaign)
                .then()
                .body("current", equalTo(1500))
                .body("percent", equalTo(150))
                .body("remaining", equalTo(0));
        assertEquals(0, counted(campaign, "amount"));
    }

    @Test
    void aCampaignThatReadersDoNotHaveHasNoProgressForThem() {
        Saved draft = campaign();
        reader().get("/v1/campaigns/" + draft.string("slug") + "/progress")
                .then()
                .statusCode(404);
        reader().get("/v1/campaigns/no-such-campaign/progress/events").then().statusCode(404);
        desk().get("/v1/admin/campaigns/" + UUID.randomUUID() + "/progress-check")
                .then()
                .statusCode(404);
    }

    @Test
    void whoListensIsToldAtOnceAndWhenSomethingIsCounted() throws Exception {
        Saved campaign = live();
        try (Listener listener = new Listener("/v1/campaigns/" + campaign.string("slug") + "/progress/events")) {
            assertTrue(listener.next().contains("\"current\":0"));
            joins(campaign, anEmail());
            assertTrue(listener.next().contains("\"current\":1"));
        }
    }

    private int announced(Saved campaign) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT count(*) FROM outbox WHERE type = 'campaign.goal-reached' AND entity_id = ?::uuid")) {
            select.setString(1, campaign.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
