package masthead.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import masthead.desk.Slugs;
import masthead.platform.http.Draft;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.http.TimeZoneName;
import masthead.site.address.FormerTemplate;
import masthead.site.address.ImageRenditions;
import masthead.site.address.UrlTemplates;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What may be written of the site. */
@Schema(name = "SiteDraft", description = "What may be written of the site.")
public record SiteDraft(
        @NotBlank @Size(max = 120) @Schema(examples = "The Harbour Courier")
        String name,

        @Schema(
                description = "Who is responsible for it, by the full name.",
                examples = "The Harbour Courier Cooperative")
        @NotBlankIfGiven
        @Size(max = 200) @Nullable String publisher,

        @Schema(description = "A sentence or two on what it is.") @NotBlankIfGiven @Size(max = 1000) @Nullable String description,

        @Schema(description = "Where the publisher can be reached by post, line by line.")
        @NotBlankIfGiven
        @Size(max = 500) @Nullable String postalAddress,

        @Schema(description = "The picture that stands for it.") @Nullable UUID logoId,

        @Schema(
                description =
                        "The picture that stands for its podcast, if that is not the logo. Directories want a square JPEG or PNG, with "
                                + "sides of 1400 to 3000 pixels.")
        @Nullable UUID podcastArtworkId,

        @NotNull @TimeZoneName
        @Schema(
                description =
                        "The time zone it is published in, by its IANA name. Dates in addresses are of this zone.",
                examples = "Europe/Kyiv")
        String zone,

        @Schema(
                description = "The languages it is published in, as BCP 47 writes them; the first is the default.",
                examples = "[\"en\", \"uk\"]")
        @NotEmpty @Size(max = 20) @UniqueElements
        List<@NotNull @LanguageTag String> languages,

        @Schema(
                description = "The menus by name, such as `main` and `footer`: lower case words joined by hyphens.",
                maxProperties = 10)
        @Size(max = 10) Map<
                        @Size(min = 1, max = 40) @Pattern(
                                regexp = Slugs.PATTERN,
                                message = "must be lower case letters and digits in words joined by hyphens")
                        String,
                        @NotNull @Size(max = 30) List<@NotNull @Valid MenuItem>>
                menus,

        @Valid @Nullable SupporterCount supporterCount,

        @Schema(description = "Where else the publisher can be found or written to.") @Size(max = 20) List<@NotNull @Valid Profile> profiles,

        @NotNull @Valid UrlTemplates urlTemplates,

        @Schema(
                description =
                        "Where things were formerly, the latest first. What a save replaces in `urlTemplates` comes to them by itself; "
                                + "take out what shall no longer lead anywhere, add what an older site had.")
        @Size(max = FormerTemplate.MOST) List<@NotNull @Valid FormerTemplate> formerUrlTemplates,

        @Valid @Nullable ImageRenditions imageRenditions,

        @Schema(
                description = "What the site says of itself in other languages, by their BCP 47 tags.",
                maxProperties = 20)
        @Size(max = 20) Map<@LanguageTag String, @NotNull @Valid SiteText> localized)
        implements Draft {

    public SiteDraft {
        languages = Objects.requireNonNullElse(languages, List.of());
        menus = Objects.requireNonNullElse(menus, Map.of());
        formerUrlTemplates = Objects.requireNonNullElse(formerUrlTemplates, List.of());
        profiles = Objects.requireNonNullElse(profiles, List.of());
        localized = Objects.requireNonNullElse(localized, Map.of());
    }

    /** The same with another thing in the place of one that menus lead to. */
    SiteDraft naming(String type, UUID id, UUID by) {
        Map<String, List<MenuItem>> named = new LinkedHashMap<>();
        menus.forEach((name, items) -> named.put(
                name, items.stream().map(item -> item.naming(type, id, by)).toList()));
        return new SiteDraft(
                name,
                publisher,
                description,
                postalAddress,
                logoId,
                podcastArtworkId,
                zone,
                languages,
                named,
                supporterCount,
                profiles,
                urlTemplates,
                formerUrlTemplates,
                imageRenditions,
                localized);
    }

    /** With the addresses that it takes the place of. */
    SiteDraft since(SiteDraft before) {
        return new SiteDraft(
                name,
                publisher,
                description,
                postalAddress,
                logoId,
                podcastArtworkId,
                zone,
                languages,
                menus,
                supporterCount,
                profiles,
                urlTemplates,
                FormerTemplate.since(before.urlTemplates(), urlTemplates, formerUrlTemplates),
                imageRenditions,
                localized);
    }

    /** How many items of menus lead to this thing. */
    long itemsNaming(String type, UUID id) {
        return menus.values().stream()
                .flatMap(List::stream)
                .flatMap(item -> Stream.concat(
                        Stream.ofNullable(item.target()), item.items().stream().map(MenuChild::target)))
                .filter(target -> target.names(type, id))
                .count();
    }
}
