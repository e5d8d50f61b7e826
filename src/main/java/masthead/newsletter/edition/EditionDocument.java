package masthead.newsletter.edition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.publication.Enriched;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sent edition in the web archive. */
@Schema(name = "EditionDocument", description = "A sent edition in the web archive: what everybody may read of it.")
@Enriched(with = "Addressed")
public record EditionDocument(
        UUID id,

        @Schema(description = "The newsletter that it is an edition of.") @Refers(to = "NewsletterCard")
        UUID newsletterId,

        @Schema(examples = "en") String language,

        @Schema(description = "The subject of its mails.", examples = "The harbour is open again")
        String subject,

        @Nullable String preheader,

        @Schema(description = "Whether members alone got it. The archive has the part for everybody.")
        boolean membersOnly,

        @Schema(description = "A whole page, as it was mailed, without the links of the one who got it.")
        String html,

        @Schema(description = "The same as plain text.") String text,

        @Schema(description = "The articles that it shows, as they are now.", maxItems = 2500)
        @Refers(to = "ArticleCard")
        List<UUID> articleIds,

        Instant publishedAt) {}
