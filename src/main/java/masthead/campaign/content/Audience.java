package masthead.campaign.content;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import masthead.platform.http.CountryCode;
import masthead.platform.http.LanguageTag;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** Whom a campaign is for: readers of whom all that it says holds. */
@Schema(
        name = "AudienceDraft",
        description =
                "Readers of whom everything holds that is said here. What is empty or null says nothing; of a reader of whom it is "
                        + "not known, it does not hold.")
public record Audience(
        @Schema(description = "The reader is one of these.", examples = "[\"none\", \"former\"]")
        @Size(max = 3) @UniqueElements
        List<@NotNull Membership> memberships,

        @Schema(
                description = "The reader is in one of these countries (ISO 3166-1, two letters).",
                examples = "[\"UA\"]")
        @Size(max = 250) @UniqueElements
        List<@NotNull @CountryCode String> countries,

        @Schema(description = "The reader is in none of these.", examples = "[\"RU\"]") @Size(max = 250) @UniqueElements
        List<@NotNull @CountryCode String> exceptCountries,

        @Schema(description = "The reader reads in one of these; `pt` is `pt-BR` too.", examples = "[\"uk\"]")
        @Size(max = 20) @UniqueElements
        List<@NotNull @LanguageTag String> languages,

        @Schema(description = "The reader reads on one of these.", examples = "[\"web\"]")
        @Size(max = 3) @UniqueElements
        List<@NotNull Surface> surfaces,

        @Schema(description = "The reader has read so many articles, or more.", examples = "3")
        @Min(1) @Max(100_000) @Nullable Integer articlesReadAtLeast,

        @Schema(description = "The reader has read so many articles, or fewer.", examples = "30")
        @Min(0) @Max(100_000) @Nullable Integer articlesReadAtMost) {

    public Audience {
        memberships = Objects.requireNonNullElse(memberships, List.of());
        countries = Objects.requireNonNullElse(countries, List.of());
        exceptCountries = Objects.requireNonNullElse(exceptCountries, List.of());
        languages = Objects.requireNonNullElse(languages, List.of());
        surfaces = Objects.requireNonNullElse(surfaces, List.of());
    }

    List<Fault> faults(String at) {
        return articlesReadAtLeast != null && articlesReadAtMost != null && articlesReadAtMost < articlesReadAtLeast
                ? List.of(Fault.at(
                        at + "/articlesReadAtMost", "out-of-range", "must not be less than articlesReadAtLeast"))
                : List.of();
    }
}
