package masthead.membership.tier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import masthead.access.reader.ReaderOpening;
import masthead.desk.Localized;
import masthead.desk.Slug;
import masthead.platform.http.CurrencyCode;
import masthead.platform.http.Draft;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.NotBlankIfGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be written of a tier. */
@Schema(name = "TierDraft", description = "What may be written of a tier.")
public record TierDraft(
        @NotBlank @Size(max = 120) @Schema(examples = "Friend of the harbour")
        String name,

        @Schema(
                description = "Its address; unique, and made of the name when left out.",
                examples = "friend-of-the-harbour")
        @Slug
        @Nullable String slug,

        @Schema(description = "A sentence or two for readers.") @NotBlankIfGiven @Size(max = 1000) @Nullable String description,

        @Schema(
                description = "What it costs, in the currency's smallest unit (ISO 4217): cents of EUR, yen of JPY.",
                examples = "500")
        @NotNull @Min(0) @Max(TierDraft.HIGHEST_PRICE) Long price,

        @Schema(description = "ISO 4217.", examples = "EUR") @NotNull @CurrencyCode
        String currency,

        @Schema(description = "How often it is paid for.") @NotNull Billing interval,

        @Schema(
                description = "What its members get, a line each.",
                examples = "[\"All articles\", \"The Friday letter\"]")
        @Size(max = TierDraft.MOST_BENEFITS) List<@NotBlank @Size(max = 200) String> benefits,

        @Schema(description = "Which articles its members read whole. Left out, it is `members`.") @Nullable ReaderOpening opens,

        @Schema(
                description =
                        "Whether readers are offered it. Left out, it is true. Members keep a tier that is offered no more.")
        @Nullable Boolean active,

        @Schema(description = Localized.DESCRIPTION, maxProperties = Localized.MOST) @Size(max = Localized.MOST) Map<@LanguageTag String, @NotNull @Valid TierTexts> localized)
        implements Draft {

    static final int MOST_BENEFITS = 20;
    static final long HIGHEST_PRICE = 100_000_000_000L;

    public TierDraft {
        benefits = benefits == null ? List.of() : benefits;
        opens = Objects.requireNonNullElse(opens, ReaderOpening.MEMBERS);
        active = Objects.requireNonNullElse(active, true);
        localized = Localized.sorted(localized);
    }

    TierDraft withSlug(String made) {
        return new TierDraft(name, made, description, price, currency, interval, benefits, opens, active, localized);
    }
}
