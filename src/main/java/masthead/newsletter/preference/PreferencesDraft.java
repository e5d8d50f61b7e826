package masthead.newsletter.preference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import masthead.platform.http.Draft;
import masthead.platform.http.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reader changes of what he gets. What is left out stays. */
@Schema(name = "PreferencesDraft", description = "What a reader changes. What is left out stays.")
public record PreferencesDraft(
        @LanguageTag @Schema(description = "What mails and pages are wanted in (BCP 47).", examples = "uk") @Nullable String language,

        @Schema(description = "The newsletters of which something changes.") @Size(max = 200) List<@NotNull @Valid Choice> newsletters)
        implements Draft {

    public PreferencesDraft {
        newsletters = Objects.requireNonNullElse(newsletters, List.of());
    }

    /** What is wanted of one newsletter. */
    @Schema(name = "PreferenceChoiceDraft", description = "What is wanted of one newsletter.")
    public record Choice(
            @Schema(description = "The slug of the newsletter.", examples = "harbour-morning")
            @NotNull @Size(min = 1, max = 200) String newsletter,

            @Schema(description = "What is wanted: `subscribed`, `paused` for not now, `left` for no longer.") @NotNull Wish state) {}
}
