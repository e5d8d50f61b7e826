package masthead.story;

import com.fasterxml.jackson.databind.JsonNode;
import masthead.Deadline;
import masthead.webhook.Receiver;

/** On Monday afternoon the web front end is told of what changes, and readers of the news. */
final class FrontEnd {

    private static final String WEBHOOKS = "/v1/admin/webhooks";

    private final Newspaper newspaper;

    FrontEnd(Newspaper newspaper) {
        this.newspaper = newspaper;
    }

    void tell() {
        StoryClock.monday("17:00");
        newspaper.tell(
                "sendArticleAlert",
                "The harbour is open",
                "/v1/admin/articles/%s/alerts".formatted(newspaper.id("articles", "harbour-reopens-after-two-winters")),
                """
                {"title": "The harbour is open", "text": "The first ship in two winters has moored in Novomol.", "topics": ["breaking"]}""");
        try (Receiver receiver = new Receiver()) {
            newspaper.call(receiver.url(), "https://www.courier.example.org/api/revalidate");
            String webhook = create(receiver);
            StoryClock.monday("17:20");
            send(webhook);
            StoryClock.monday("17:40");
            tidy(webhook);
        }
    }

    private String create(Receiver receiver) {
        JsonNode created = newspaper.tell(
                "createWebhook", "Pages that are kept until they change", WEBHOOKS, """
                {"url": "%s", "events": ["content.changed", "article.killed"]}""".formatted(receiver.url()));
        String webhook = WEBHOOKS + "/" + created.at("/webhook/id").asText();
        newspaper.read("getWebhook", "Pages that are kept until they change", webhook);
        newspaper.read("listWebhooks", "The only one", WEBHOOKS + "?limit=2");
        newspaper.tell("updateWebhook", "Who it is", webhook, """
                {"description": "The web front end keeps pages until they change"}""");
        newspaper.tell("replaceWebhook", "In two languages", webhook, """
                {"url": "%s", "description": "The web front end keeps pages until they change",
                 "events": ["content.changed", "article.killed"], "filters": {"languages": ["en", "uk"]}}""".formatted(receiver.url()));
        JsonNode secret = newspaper.tell(
                "createWebhookSecret", "The one before signs for two more days", webhook + "/secrets", """
                {"overlapHours": 48}""");
        newspaper.read(
                "getWebhookSecret",
                "The new one",
                webhook + "/secrets/" + secret.path("id").asText());
        return webhook;
    }

    private void send(String webhook) {
        int commit = newspaper.read(webhook).at("/progress/commit").asInt();
        newspaper.tell("replayWebhook", "The newest commit once more", webhook + "/replay", """
                {"sinceCommit": %d}""".formatted(commit));
        Deadline.await(
                "it is told",
                () -> newspaper.read(webhook).at("/progress/commit").asInt() == commit);
        String message =
                newspaper.read(webhook + "/attempts").at("/items/0/messageId").asText();
        newspaper.tell(
                "replayWebhookMessage", "What it was told of last", webhook + "/messages/" + message + "/replay");
        newspaper.tell("pingWebhook", "It works", webhook + "/ping");
        newspaper.read("listWebhookAttempts", "The last three", webhook + "/attempts?limit=3");
    }

    private void tidy(String webhook) {
        newspaper.tell("resumeWebhook", "At once", webhook + "/resume");
        newspaper.change("trashWebhook", webhook, "");
        newspaper.tell("restoreWebhook", "Back from the trash", webhook + "/restore");
        newspaper.change("trashWebhook", webhook, "");
    }
}
