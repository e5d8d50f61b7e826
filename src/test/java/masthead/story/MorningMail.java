package masthead.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import masthead.Deadline;
import masthead.newsletter.Readership;

/** On Monday evening the desk mails what the day has brought. */
final class MorningMail {

    private final Newspaper newspaper;

    MorningMail(Newspaper newspaper) {
        this.newspaper = newspaper;
    }

    void tell() {
        StoryClock.monday("19:00");
        String newsletter = newspaper
                .change("createNewsletter", "/v1/admin/newsletters", """
                        {"name": "Evening ferries", "slug": "evening-ferries", "language": "en"}""")
                .path("id")
                .asText();
        JsonNode made = newspaper.tell(
                "createEdition",
                "The night ferry returns",
                "/v1/admin/newsletters/%s/editions".formatted(newsletter),
                """
                {"subject": "The night ferry returns", "preheader": "Twice a week, from both quays",
                 "parts": [
                   {"type": "text", "blocks": [{"type": "paragraph", "spans": [{"text": "Good evening. The ferry sails again."}]}]},
                   {"type": "articles", "articleIds": ["%s"]},
                   {"type": "collection", "collectionId": "%s", "first": 1},
                   {"type": "campaign-slot"}]}""".formatted(
                                newspaper.id("articles", "harbour-reopens-after-two-winters"),
                                newspaper.id("collections", "editors-picks")));
        String edition = "/v1/admin/editions/" + made.path("id").asText();
        StoryClock.monday("19:05");
        newspaper.tell("updateEdition", "Another preheader", edition, """
                {"preheader": "From March, twice a week"}""");
        newspaper.read("previewEdition", "As it would be mailed", edition + "/preview");
        newspaper.tell("testEdition", "To the editor first", edition + "/test", """
                {"addresses": ["olena@courier.example.org"]}""");
        newspaper.tell("scheduleEdition", "In the morning", edition + "/schedule", """
                {"localTime": "2026-11-24T07:00", "zone": "Europe/Kyiv"}""");
        newspaper.read("listDeskEditions", "The newest", "/v1/admin/newsletters/%s/editions".formatted(newsletter));
        Readership.reader(UUID.fromString(newsletter), "reader@example.org");
        newspaper.change("sendEdition", edition + "/send", "");
        Deadline.await(
                "it is sent",
                () -> newspaper.read(edition).path("state").asText().equals("sent"));
        newspaper.read("getEditionProgress", "When all was over", edition + "/progress");
        JsonNode delivery = newspaper.read(edition + "/deliveries").at("/items/0");
        newspaper.call(delivery.path("queuedAt").asText(), "2026-11-23T19:05:00.412Z");
        newspaper.call(delivery.path("settledAt").asText(), "2026-11-23T19:05:00.587Z");
        newspaper.read("listDeliveries", "Who got it", edition + "/deliveries");
        newspaper.tell("resendUncertainDeliveries", "Nobody, this time", edition + "/resend-uncertain", """
                {"deliveryIds": []}""");
        newspaper.read("listEditions", "The newest", "/v1/newsletters/evening-ferries/editions");
        newspaper.read(
                "getEdition",
                "The night ferry returns",
                "/v1/editions/" + made.path("id").asText());
    }
}
