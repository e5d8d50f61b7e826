package masthead.site;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.desk.DeskObject;
import masthead.site.address.FormerTemplate;
import masthead.site.address.ImageRenditions;
import masthead.site.address.UrlTemplates;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The site as the desk sees it. */
@Schema(name = "DeskSite", description = "The site as the desk sees it.")
public record SiteView(
        UUID id,
        int version,
        String name,
        @Nullable String publisher,
        @Nullable String description,
        @Nullable String postalAddress,
        @Nullable UUID logoId,
        @Nullable UUID podcastArtworkId,
        String zone,
        List<String> languages,

        @Schema(description = "The menus by name.") Map<String, List<MenuItem>> menus,

        @Nullable SupporterCount supporterCount,
        List<Profile> profiles,
        UrlTemplates urlTemplates,

        @Schema(description = "Where things were formerly, the latest first.")
        List<FormerTemplate> formerUrlTemplates,

        @Nullable ImageRenditions imageRenditions,

        @Schema(description = "What the site says of itself in other languages, by their BCP 47 tags.")
        Map<String, SiteText> localized,

        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy) {

    static SiteView of(Site site) {
        DeskObject.Stamp stamp = site.stamp();
        SiteDraft content = site.draft();
        return new SiteView(
                stamp.id(),
                stamp.version(),
                content.name(),
                content.publisher(),
                content.description(),
                content.postalAddress(),
                content.logoId(),
                content.podcastArtworkId(),
                content.zone(),
                content.languages(),
                content.menus(),
                content.supporterCount(),
                content.profiles(),
                content.urlTemplates(),
                content.formerUrlTemplates(),
                content.imageRenditions(),
                content.localized(),
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy());
    }
}
