package masthead.webhook.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a webhook can be told of. A new type is a constant here, and nobody gets it who has not asked for it. */
@Schema(name = "WebhookEventType", description = "What a webhook can be told of.")
public enum EventType {
    @JsonProperty("content.changed")
    CONTENT_CHANGED(
            "ContentChangedData",
            "Something changed for readers",
            "Once for each commit, with the keys of all pages that show something of what has changed: for front ends that keep pages."),

    @JsonProperty("article.published")
    ARTICLE_PUBLISHED(
            "ArticleChangedData",
            "An article was published",
            "Readers have it for the first time, or again after it was unpublished."),

    @JsonProperty("article.updated")
    ARTICLE_UPDATED(
            "ArticleChangedData", "A published article changed", "Readers had it before and have it otherwise now."),

    @JsonProperty("article.unpublished")
    ARTICLE_UNPUBLISHED(
            "ArticleWithdrawnData", "An article was unpublished", "Readers no longer have it; they may get it again."),

    @JsonProperty("article.killed")
    ARTICLE_KILLED(
            "ArticleWithdrawnData",
            "An article was killed",
            "Readers must never have it again: whoever keeps a copy deletes it."),

    @JsonProperty("collection.changed")
    COLLECTION_CHANGED(
            "CollectionChangedData",
            "A collection changed",
            "It is new or gone, has other texts, or lists other articles or the same in another order."),

    @JsonProperty("newsletter.changed")
    NEWSLETTER_CHANGED(
            "NewsletterChangedData",
            "A newsletter changed",
            "It is new or gone, or has other texts: for front ends that keep sign-up forms."),

    @JsonProperty("subscription.confirmed")
    SUBSCRIPTION_CONFIRMED(
            "SubscriptionConfirmedData",
            "Somebody gets a newsletter",
            "Confirmed by its reader, or joined on the page of preferences. Nothing is told of imports."),

    @JsonProperty("subscription.ended")
    SUBSCRIPTION_ENDED(
            "SubscriptionEndedData",
            "Somebody no longer gets a newsletter",
            "By the reader's own wish, by the desk, or because all that was known of the reader was erased."),

    @JsonProperty("alert.sent")
    ALERT_SENT(
            "AlertSentData",
            "The desk sends an alert",
            "For whoever forwards alerts to apps and browsers. It is about an article that was published when it was sent."),

    @JsonProperty("member.joined")
    MEMBER_JOINED("MemberData", "Somebody became a member", "For the first time, or again after it had ended."),

    @JsonProperty("member.changed")
    MEMBER_CHANGED(
            "MemberData",
            "A membership changed",
            "It was paid for again, goes on for longer or shorter, was cancelled, or has another tier or address."),

    @JsonProperty("member.ended")
    MEMBER_ENDED("MemberData", "A membership ended", "Or the member was erased: then nothing is there under the id."),

    @JsonProperty("gift.purchased")
    GIFT_PURCHASED("GiftData", "A gift was bought", "Or made at the desk. It is delivered on its day."),

    @JsonProperty("gift.delivered")
    GIFT_DELIVERED("GiftData", "A gift was delivered", "A mail with its link was written to its recipient."),

    @JsonProperty("gift.redeemed")
    GIFT_REDEEMED("GiftData", "A gift was redeemed", "Its recipient is a member, or is one for longer."),

    @JsonProperty("gift.revoked")
    GIFT_REVOKED("GiftData", "A gift was revoked", "It was refunded before it was redeemed, or the desk took it back."),

    @JsonProperty("gift.expired")
    GIFT_EXPIRED("GiftData", "A gift expired", "Nobody redeemed it in time."),

    @JsonProperty("webhook.paused")
    WEBHOOK_PAUSED(
            "WebhookPausedData",
            "Another webhook was paused",
            "Its endpoint failed for about a day, or is gone. Nothing is lost: when it is resumed it goes on where it stopped."),

    /** Not to be asked for: whoever has a webhook gets it when somebody at the desk wants to see whether it works. */
    @JsonProperty("webhook.ping")
    WEBHOOK_PING("WebhookPingData", "Somebody tests the webhook", "Sent to any webhook, when the desk asks for it.");

    private final String data;
    private final String summary;
    private final String description;

    EventType(String data, String summary, String description) {
        this.data = data;
        this.summary = summary;
        this.description = description;
    }

    /** The type with this word; null for one that webhooks do not tell of. */
    static @Nullable EventType of(String wire) {
        for (EventType type : values()) {
            if (type.wire().equals(wire)) {
                return type;
            }
        }
        return null;
    }

    /** The word that the wire has. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The schema of what it says. */
    String data() {
        return data;
    }

    String summary() {
        return summary;
    }

    String description() {
        return description;
    }
}
