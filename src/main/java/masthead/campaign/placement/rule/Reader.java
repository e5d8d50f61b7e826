package masthead.campaign.placement.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.campaign.content.Membership;
import masthead.campaign.content.Surface;
import masthead.platform.http.CountryCode;
import masthead.platform.http.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a reader, for this moment only. */
@Schema(
        name = "ReaderContextDraft",
        description = "What is known of the reader. It is used for this answer and kept nowhere.")
public record Reader(
        @Schema(description = "What the reader is to the publisher.") @Nullable Membership membership,

        @Schema(description = "Where the reader is: ISO 3166-1, two letters.", examples = "UA") @CountryCode @Nullable String country,

        @Schema(description = "What the reader reads in: BCP 47.", examples = "uk") @LanguageTag @Nullable String language,

        @Nullable Surface surface,

        @Schema(description = "How many articles the reader has read, as the front end counts.", examples = "7")
        @Min(0) @Max(1_000_000) @Nullable Integer articlesRead,

        @Schema(
                description =
                        "Any word that stays the reader's: it chooses the variant. Without it the first variant is meant.",
                examples = "c-48213")
        @Size(min = 1, max = 100) @Pattern(regexp = "[!-~]*", message = "must be visible ASCII characters without spaces") @Nullable String cohortId,

        @Schema(description = "When the reader has had which campaign.") @Size(max = 100) List<@NotNull @Valid Past> history) {

    public static final Reader UNKNOWN = new Reader(null, null, null, null, null, null, List.of());

    public Reader {
        history = Objects.requireNonNullElse(history, List.of());
    }

    Past past(UUID campaign) {
        return history.stream()
                .filter(past -> past.campaignId().equals(campaign))
                .findFirst()
                .orElse(Past.none(campaign));
    }

    /** The same, reading in and on what the place is in and on where that is not known of the reader. */
    public Reader at(@Nullable String placeLanguage, @Nullable Surface placeSurface) {
        return new Reader(
                membership,
                country,
                language == null ? placeLanguage : language,
                surface == null ? placeSurface : surface,
                articlesRead,
                cohortId,
                history);
    }
}
