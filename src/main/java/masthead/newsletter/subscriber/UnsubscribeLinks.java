package masthead.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import masthead.platform.http.PublicUrl;

/** Where a reader leaves or changes what he gets: addresses for the mails of one subscription, made without asking the database. */
@ApplicationScoped
public class UnsubscribeLinks {

    private static final String UNSUBSCRIBE = "/v1/subscriptions/unsubscribe/";
    private static final String PREFERENCES = "/v1/subscriptions/preferences/";

    private final SubscriptionTokens tokens;
    private final PublicUrl here;
    private final NewsletterSettings settings;

    UnsubscribeLinks(SubscriptionTokens tokens, PublicUrl here, NewsletterSettings settings) {
        this.tokens = tokens;
        this.here = here;
        this.settings = settings;
    }

    /**
     * The links of one subscription.
     *
     * @param oneClick for {@code List-Unsubscribe} (RFC 8058): a POST to it ends the subscription at once
     * @param unsubscribe for the words in a mail: a page that asks
     * @param preferences a page that shows all newsletters of the reader
     */
    public record Links(String oneClick, String unsubscribe, String preferences) {}

    public Links of(UUID subscriptionId) {
        String unsubscribe = tokens.unsubscribe(subscriptionId);
        String preferences = tokens.preferences(subscriptionId);
        String oneClick = here.of(UNSUBSCRIBE + unsubscribe);
        return new Links(
                oneClick,
                settings.unsubscribePage()
                        .map(page -> page.replace("{token}", unsubscribe))
                        .orElse(oneClick),
                settings.preferencesPage()
                        .map(page -> page.replace("{token}", preferences))
                        .orElseGet(() -> here.of(PREFERENCES + preferences)));
    }
}
