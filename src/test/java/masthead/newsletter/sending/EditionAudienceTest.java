package masthead.newsletter.sending;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static masthead.membership.Membership.member;
import static masthead.newsletter.Readership.await;
import static masthead.newsletter.Readership.edition;
import static masthead.newsletter.Readership.fate;
import static masthead.newsletter.Readership.newsletter;
import static masthead.newsletter.Readership.reader;
import static masthead.newsletter.Readership.text;
import static masthead.newsletter.Readership.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import masthead.Deadline;
import masthead.campaign.Appeals;
import masthead.desk.Newsroom.Saved;
import masthead.mail.SmtpGate;
import masthead.mail.SmtpServer;
import masthead.mail.SmtpServer.Step;
import masthead.newsletter.Readership.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets what of an edition: members the whole of it, others nothing of one for members, and all the campaign of the day. */
@QuarkusTest
@QuarkusTestResource(value = SmtpGate.class, restrictToAnnotatedClass = true)
class EditionAudienceTest {

    private final SmtpServer server = SmtpServer.start();

    @Inject
    Ledger ledger;

    @BeforeEach
    void lead() {
        SmtpGate.leadTo(server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aMemberGetsTheWholeOfAnEditionForMembersAndSomebodyElseNothing() {
        Saved newsletter = newsletter("\"audience\": \"members\",");
        Saved gated = publishedArticle(unique("Gated"), "\"visibility\": \"members\", \"standfirst\": \"Short.\",");
        Reader member = reader(newsletter);
        Reader other = reader(newsletter);
        member(member.address());
        Saved edition = transition(edition(newsletter, "For members", """
                {"type": "articles", "articleIds": ["%s"], "show": "body"}""".formatted(gated.id())), "send");
        await(edition, "sent");
        assertEquals(1, server.all(member.address()).size());
        String source = server.all(member.address()).getFirst().source();
        assertTrue(source.contains("The pier is open."), source);
        assertTrue(server.all(other.address()).isEmpty());

        Saved open = newsletter();
        Reader anybody = reader(open);
        Saved forAll = transition(edition(open, "For all", """
                {"type": "articles", "articleIds": ["%s"], "show": "body"}""".formatted(gated.id())), "send");
        await(forAll, "sent");
        String teaser = server.all(anybody.address()).getFirst().source();
        assertTrue(teaser.contains("Short."), teaser);
        assertFalse(teaser.contains("The pier is open."), teaser);
    }

    @Test
    void whoseMembershipEndsAfterTheirMailWasLeasedGetsNothing() throws SQLException {
        Saved newsletter = newsletter("\"audience\": \"members\",");
        Reader staying = reader(newsletter);
        Reader ending = reader(newsletter);
        member(staying.address());
        Saved membership = member(ending.address());
        server.at(Step.HELLO).answers("421 4.3.2 Not now");
        Saved edition = transition(edition(newsletter, "Ending"), "send");
        try (LedgerLine line = ledger.line()) {
            List<Leased> leased = new ArrayList<>();
            Deadline.await("both are leased here", () -> {
                leased.addAll(lease(line, edition));
                return leased.size() == 2;
            });
            update(
                    "UPDATE member SET status = 'ended', ends_at = now() WHERE id = ?",
                    UUID.fromString(membership.id()));
            assertEquals(Set.of(UUID.fromString(fate(edition, staying, "id"))), line.write(List.of(), leased));
            line.write(
                    leased.stream()
                            .map(mail -> Result.back(mail, java.time.Duration.ZERO))
                            .toList(),
                    List.of());
        }
        server.isWell();
        await(edition, "sent");
        assertEquals("submitted", fate(edition, staying, "state"));
        assertEquals("not-a-member", fate(edition, ending, "reason"));
        assertTrue(server.all(ending.address()).isEmpty());
    }

    private static List<Leased> lease(LedgerLine line, Saved edition) {
        try {
            return line.lease(new Ledger.Target(UUID.fromString(edition.id()), true), 2);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPlaceForACampaignShowsTheFirstThatMayShowAndNothingWhenThereIsNone() {
        String headline = unique("Stand by us");
        Saved campaign = Appeals.live(create("campaigns", """
                {"name": "%s", "kind": "membership", "priority": 100,
                 "contents": [{"slot": "newsletter", "language": "en", "headline": "%s"}],
                 "callsToAction": [{"key": "join", "labels": {"en": "Join"}, "urlTemplate": "https://courier.example.org/join"}],
                 "placements": [{"slot": "newsletter"}], "goal": {"type": "new-members", "target": 1000}}""".formatted(unique("Appeal"), headline)));
        String parts = text("Good morning.") + ", {\"type\": \"campaign-slot\"}";
        Saved newsletter = newsletter();
        Reader reader = reader(newsletter);
        Saved first = transition(edition(newsletter, "With a campaign", parts), "send");
        await(first, "sent");
        String source = server.all(reader.address()).getFirst().source().replace("=\r\n", "");
        assertTrue(source.contains(headline), source);
        assertTrue(source.contains("https://courier.example.org/join"), source);

        transition(reread(campaign), "end");
        Saved second = transition(edition(newsletter, "Without", parts), "send");
        await(second, "sent");
        assertFalse(server.all(reader.address())
                .getLast()
                .source()
                .replace("=\r\n", "")
                .contains(headline));
    }
}
