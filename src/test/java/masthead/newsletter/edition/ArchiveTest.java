package masthead.newsletter.edition;

import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static masthead.newsletter.Readership.await;
import static masthead.newsletter.Readership.edition;
import static masthead.newsletter.Readership.newsletter;
import static masthead.newsletter.Readership.reader;
import static masthead.newsletter.Readership.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import masthead.Deadline;
import masthead.desk.Newsroom;
import masthead.desk.Newsroom.Saved;
import masthead.mail.Mailbox;
import masthead.mail.Mailbox.Received;
import masthead.newsletter.Readership.Reader;
import org.junit.jupiter.api.Test;

/** What readers find of editions that were sent, and who gets what is for members. */
@QuarkusTest
class ArchiveTest {

    private static final String GATED = """
            {"type": "text", "blocks": [{"type": "paragraph", "spans": [{"text": "For all."}]}, {"type": "members-only"},
              {"type": "paragraph", "spans": [{"text": "Behind the marker."}]}]}""";

    @Test
    void aSentEditionIsInTheArchive() {
        Saved newsletter = newsletter();
        Reader reader = reader(newsletter);
        Saved article = publishedArticle(unique("Pier"));
        Saved edition = edition(newsletter, "Open again", text("Good morning.") + """
                , {"type": "articles", "articleIds": ["%s"], "show": "body"}""".formatted(article.id()));
        String archive = "/v1/newsletters/%s/editions".formatted(newsletter.string("slug"));
        Newsroom.reader().get(archive).then().statusCode(200).body("items", empty());
        Newsroom.reader().get("/v1/editions/" + edition.id()).then().statusCode(404);

        transition(edition, "send");
        await(edition, "sent");

        Received mail = Mailbox.of(reader.address(), 1).getFirst();
        assertTrue(mail.html().contains("The pier is open."));
        assertTrue(mail.text().contains("The pier is open."));
        Newsroom.reader()
                .get(archive)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(edition.id())))
                .body("items[0].newsletter.id", equalTo(newsletter.id()));
        Newsroom.reader()
                .get("/v1/editions/" + edition.id())
                .then()
                .statusCode(200)
                .body("subject", equalTo("Open again"))
                .body("html", containsString("The pier is open."))
                .body("html", not(containsString(".invalid/")))
                .body("html", not(containsString("nsubscribe")))
                .body("text", containsString("Good morning."))
                .body("articles.id", equalTo(List.of(article.id())));
        String synced = Newsroom.reader()
                .get("/v1/sync?types=edition&limit=1000")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(synced.contains("\"form\":\"edition\",\"id\":\"%s\"".formatted(edition.id())), synced);
        trash(reread(edition));
        Newsroom.reader().get("/v1/editions/" + edition.id()).then().statusCode(404);
        transition(reread(edition), "restore");
        Newsroom.reader().get("/v1/editions/" + edition.id()).then().statusCode(200);
    }

    @Test
    void whatWasKilledIsGoneFromTheArchiveToo() {
        Saved newsletter = newsletter();
        Saved article = publishedArticle(unique("Doomed"));
        Saved other = publishedArticle(unique("Staying"));
        Saved edition = edition(newsletter, "Two stories", """
                {"type": "articles", "articleIds": ["%s", "%s"]}""".formatted(article.id(), other.id()));
        transition(edition, "send");
        await(edition, "sent");
        transition(reread(article), "kill", "{\"reason\": \"Made up.\"}");
        Deadline.await(
                "it is gone",
                () -> !Newsroom.reader()
                        .get("/v1/editions/" + edition.id())
                        .<String>path("html")
                        .contains("Doomed"));
        Newsroom.reader()
                .get("/v1/editions/" + edition.id())
                .then()
                .body("html", containsString("Staying"))
                .body("text", not(containsString("Doomed")))
                .body("articles.id", equalTo(List.of(other.id())));
    }

    @Test
    void whatIsForMembersGoesToMembersOnly() {
        Saved gated = publishedArticle(unique("Gated"), "\"visibility\": \"members\", \"standfirst\": \"Short.\",");
        String parts = GATED + """
                , {"type": "articles", "articleIds": ["%s"], "show": "body"}""".formatted(gated.id());
        Saved open = newsletter();
        Reader anybody = reader(open);
        Saved toAll = edition(open, "For all", parts);
        transition(toAll, "send");
        Received mail = Mailbox.of(anybody.address(), 1).getFirst();
        assertTrue(mail.html().contains("For all."));
        assertFalse(mail.html().contains("Behind the marker."));
        assertFalse(mail.text().contains("The pier is open."));

        Saved forMembers = newsletter("\"audience\": \"members\",");
        Reader noMember = reader(forMembers);
        Saved toMembers = edition(forMembers, "For members", parts);
        Newsroom.desk()
                .get(toMembers.path() + "/preview")
                .then()
                .body("html", containsString("Behind the marker."))
                .body("html", containsString("The pier is open."));
        transition(toMembers, "send");
        await(toMembers, "sent");
        assertTrue(Mailbox.now(noMember.address()).isEmpty());
        Newsroom.reader()
                .get("/v1/editions/" + toMembers.id())
                .then()
                .body("membersOnly", equalTo(true))
                .body("html", containsString("For all."))
                .body("html", not(containsString("Behind the marker.")))
                .body("html", not(containsString("The pier is open.")))
                .body("text", not(containsString("Behind the marker.")))
                .body("articles.id", hasItem(gated.id()));
    }
}
