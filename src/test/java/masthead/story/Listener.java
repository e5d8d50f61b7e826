package masthead.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import masthead.Deadline;
import masthead.webhook.Receiver;

/** At night somebody listens to all that webhooks tell, while an article has its whole life. */
final class Listener {

    private static final String WEBHOOKS = "/v1/admin/webhooks";

    private static final List<String> TYPES = List.of(
            "article.published",
            "article.updated",
            "article.unpublished",
            "article.killed",
            "collection.changed",
            "content.changed",
            "alert.sent",
            "webhook.ping",
            "webhook.paused");

    private final Newspaper newspaper;

    Listener(Newspaper newspaper) {
        this.newspaper = newspaper;
    }

    void tell() {
        StoryClock.monday("20:00");
        try (Receiver receiver = new Receiver();
                Receiver gone = new Receiver()) {
            newspaper.call(receiver.url(), "https://hooks.courier.example.org/all");
            newspaper.call(gone.url(), "https://old.courier.example.org/hook");
            String all = subscribe(receiver, """
                    "article.published", "article.updated", "article.unpublished", "article.killed", "collection.changed",
                    "content.changed", "alert.sent", "webhook.paused\"""");
            // Nobody is there any more: what it is told first is the last.
            gone.always(410);
            subscribe(gone, "\"alert.sent\"");
            live();
            newspaper.change("pingWebhook", all + "/ping", "");
            TYPES.forEach(type -> newspaper.hear(first(receiver, type)));
        }
    }

    private String subscribe(Receiver receiver, String events) {
        JsonNode created = newspaper.change("createWebhook", WEBHOOKS, """
                {"url": "%s", "events": [%s]}""".formatted(receiver.url(), events));
        return WEBHOOKS + "/" + created.at("/webhook/id").asText();
    }

    private void live() {
        JsonNode created = newspaper.change("createArticle", "/v1/admin/articles", """
                {"language": "en", "headline": "Storm expected on Tuesday", "body": [
                  {"type": "paragraph", "spans": [{"text": "The harbour office advises boats to stay in."}]}]}""");
        String article = "/v1/admin/articles/" + created.path("id").asText();
        newspaper.change("publishArticle", article + "/publish", "");
        newspaper.change("sendArticleAlert", article + "/alerts", """
                {"title": "Storm on Tuesday", "text": "Boats should stay in.", "topics": ["breaking"]}""");
        StoryClock.monday("20:20");
        newspaper.change("updateArticle", article, """
                {"headline": "Storm expected on Tuesday morning"}""");
        newspaper.change("publishArticle", article + "/publish", "");
        StoryClock.monday("20:40");
        newspaper.change("unpublishArticle", article + "/unpublish", "");
        newspaper.change("killArticle", article + "/kill", """
                {"reason": "It was made of an old forecast."}""");
    }

    private static JsonNode first(Receiver receiver, String type) {
        Deadline.await(
                type + " is told",
                () -> receiver.received().stream().anyMatch(one -> one.type().equals(type)));
        return receiver.received().stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow()
                .json();
    }
}
