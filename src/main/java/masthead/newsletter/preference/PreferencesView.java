package masthead.newsletter.preference;

import java.util.List;
import masthead.newsletter.subscriber.SubscriptionState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reader gets, and could get. */
@Schema(name = "Preferences", description = "What a reader gets, and could get.")
public record PreferencesView(
        @Schema(description = "Whose they are, without what would tell strangers.", examples = "r•••@example.org")
        String address,

        @Schema(description = "What mails and pages are in (BCP 47).")
        String language,

        @Schema(description = "All newsletters that there are, by name.")
        List<Preference> newsletters) {

    /** One newsletter. */
    @Schema(name = "Preference", description = "One newsletter and whether the reader gets it.")
    public record Preference(
            @Schema(description = "The slug of the newsletter.", examples = "harbour-morning")
            String newsletter,

            String name,
            @Nullable String description,
            @Nullable String cadence,

            @Schema(description = "Whether it is sent; null for one that was never asked for.") @Nullable SubscriptionState state) {}
}
