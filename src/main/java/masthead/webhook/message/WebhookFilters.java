package masthead.webhook.message;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.platform.http.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** What a webhook is told of, if not of everything. */
@Schema(
        name = "WebhookFilters",
        description =
                "What it is told of, if not of everything. Sections and languages are those of articles: all else fits. An article "
                        + "that leaves a section or a language fits it once more.")
public record WebhookFilters(
        @Schema(description = "Only articles in one of these sections; empty for any.") @Size(max = 50) @UniqueElements
        List<@NotNull UUID> sectionIds,

        @Schema(description = "Only articles in one of these languages (BCP 47); empty for any.", examples = "[\"en\"]")
        @Size(max = 50) @UniqueElements
        List<@NotNull @LanguageTag String> languages,

        @Schema(
                description = "Only things of one of these types; empty for any.",
                examples = "[\"article\", \"collection\"]")
        @Size(max = 20) @UniqueElements
        List<@NotNull ContentType> types) {

    public static final WebhookFilters NONE = new WebhookFilters(List.of(), List.of(), List.of());

    private static final String SECTION = "section:";
    private static final String LANGUAGE = "language:";

    public WebhookFilters {
        sectionIds = Objects.requireNonNullElse(sectionIds, List.of());
        languages = Objects.requireNonNullElse(languages, List.of());
        types = Objects.requireNonNullElse(types, List.of());
    }

    /** @param facets as the change log has them; none for an article of which no more is known */
    boolean fits(String type, Collection<String> facets) {
        return (types.isEmpty() || types.stream().anyMatch(one -> one.wire().equals(type)))
                && (!type.equals(ContentType.ARTICLE.wire())
                        || facets.isEmpty()
                        || (fits(facets, SECTION, sectionIds) && fits(facets, LANGUAGE, languages)));
    }

    private static boolean fits(Collection<String> facets, String name, List<?> wanted) {
        return wanted.isEmpty() || wanted.stream().anyMatch(one -> facets.contains(name + one));
    }
}
