package masthead.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.publication.PerLanguage;
import masthead.publication.Refers;
import masthead.site.address.ImageRenditions;
import masthead.site.address.UrlTemplates;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The site as readers get it. */
@Schema(name = "SiteDocument", description = "The site: what every page of it needs.")
public record SiteDocument(
        UUID id,
        @Schema(examples = "The Harbour Courier") String name,

        @Schema(description = "Who is responsible for it, by the full name.") @Nullable String publisher,

        @Schema(description = "A sentence or two on what it is.") @Nullable String description,

        @Schema(description = "Where the publisher can be reached by post, line by line.") @Nullable String postalAddress,

        @Schema(description = "The picture that stands for it.") @Refers(to = "MediaCard") @Nullable UUID logoId,

        @Schema(
                description =
                        "The picture that stands for its podcast, if that is not the logo. Directories want a square JPEG or PNG, with "
                                + "sides of 1400 to 3000 pixels.")
        @Refers(to = "MediaCard")
        @Nullable UUID podcastArtworkId,

        @Schema(description = "The time zone it is published in, by its IANA name.", examples = "Europe/Kyiv")
        String zone,

        @Schema(description = "The languages it is published in (BCP 47); the first is the default.")
        List<String> languages,

        @Schema(description = "The menus by name.") Map<String, List<MenuItemDocument>> menus,

        @Nullable SupporterCount supporterCount,

        @Schema(description = "Where else the publisher can be found or written to.")
        List<Profile> profiles,

        UrlTemplates urlTemplates,
        @Nullable ImageRenditions imageRenditions,

        @PerLanguage @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, SiteText> localized) {}
