package masthead.campaign.progress;

import static masthead.campaign.Appeals.campaign;
import static masthead.campaign.Appeals.live;
import static masthead.campaign.progress.Tally.cancellation;
import static masthead.campaign.progress.Tally.cancels;
import static masthead.campaign.progress.Tally.correct;
import static masthead.campaign.progress.Tally.counted;
import static masthead.campaign.progress.Tally.entry;
import static masthead.campaign.progress.Tally.goal;
import static masthead.campaign.progress.Tally.joins;
import static masthead.campaign.progress.Tally.money;
import static masthead.campaign.progress.Tally.payer;
import static masthead.campaign.progress.Tally.progress;
import static masthead.campaign.progress.Tally.text;
import static masthead.contribution.Till.anEmail;
import static masthead.contribution.Till.anEvent;
import static masthead.contribution.Till.record;
import static masthead.contribution.Till.refund;
import static masthead.desk.Newsroom.create;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import masthead.Deadline;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

/** How many members there are, whatever is told of them and however often. */
@QuarkusTest
class MembersTotalTest {

    @Test
    void allMembersAreThoseThatThereWereWithThoseWhoCameAndWithoutThoseWhoLeft() {
        Saved campaign = live(create("campaigns", text("members-total", 1000, ", \"baseline\": 500")));
        String stays = anEmail();
        String leaves = anEmail();
        joins(campaign, stays);
        joins(campaign, leaves);
        cancels(campaign, leaves);
        cancels(campaign, anEmail());
        assertEquals(0, counted(campaign, "members"));
        Deadline.await("500 are told", () -> progress(campaign).<Integer>path("current") == 500);
        joins(campaign, leaves);
        assertEquals(1, counted(campaign, "members"));
    }

    @Test
    void whoIsToldOfTwiceIsOneMemberMoreOrLess() {
        Saved campaign = goal("members-total", 1000);
        String joinedTwice = anEmail();
        joins(campaign, joinedTwice);
        joins(campaign, joinedTwice);
        cancels(campaign, joinedTwice);
        assertEquals(0, counted(campaign, "members"));

        String leftTwice = anEmail();
        joins(campaign, leftTwice);
        cancels(campaign, leftTwice);
        String again = record(cancellation(campaign, leftTwice));
        assertEquals(0, counted(campaign, "members"));
        correct(again);
        assertEquals(0, counted(campaign, "members"));

        String comesBack = anEmail();
        cancels(campaign, comesBack);
        assertEquals(-1, counted(campaign, "members"));
        joins(campaign, comesBack);
        joins(campaign, comesBack);
        assertEquals(0, counted(campaign, "members"));
    }

    @Test
    void whoLeavesAndComesBackAtTheSameTimeIsAMember() {
        Saved campaign = goal("members-total", 1000);
        String email = anEmail();
        joins(campaign, email);
        String at = Instant.now().toString();
        record(cancellation(campaign, email).replaceFirst("\"at\": \"[^\"]+\"", "\"at\": \"" + at + "\""));
        record(entry("member-joined", anEvent(), campaign, payer(email))
                .replaceFirst("\"at\": \"[^\"]+\"", "\"at\": \"" + at + "\""));
        assertEquals(1, counted(campaign, "members"));
    }

    @Test
    void whoRenewsAfterAllIsAMemberAsBefore() {
        Saved campaign = goal("members-total", 1000);
        String email = anEmail();
        cancels(campaign, email);
        record(entry("member-joined", anEvent(), campaign, payer(email) + ", \"renewal\": true"));
        assertEquals(0, counted(campaign, "members"));
        assertEquals(0, counted(campaign, "newMembers"));
    }

    @Test
    void whoJoinedLeftAndHadAllBackIsNoMemberLess() {
        Saved campaign = goal("members-total", 1000);
        String email = anEmail();
        String order = anEvent();
        String wrong = record(entry("member-joined", order, campaign, payer(email) + money(4900)));
        record(refund(anEvent(), order));
        assertEquals(0, counted(campaign, "members"));
        cancels(campaign, email);
        assertEquals(0, counted(campaign, "members"));
        correct(wrong);
        assertEquals(-1, counted(campaign, "members"));
    }

    @Test
    void whatCancelsSomethingThatNeverWasTakesNobodyAway() {
        Saved campaign = goal("members-total", 1000);
        String order = anEvent();
        record(entry("cancellation", anEvent(), campaign, ", \"refersTo\": [\"%s\"]".formatted(order)));
        String test = record(entry("member-joined", order, campaign, payer(anEmail())));
        assertEquals(0, counted(campaign, "members"));
        correct(test);
        assertEquals(0, counted(campaign, "members"));
    }
}
