package masthead.newsletter.edition;

import java.time.Instant;
import java.util.UUID;
import masthead.publication.Enriched;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sent edition in a list. */
@Schema(name = "EditionCardDocument", description = "A sent edition in a list.")
@Enriched(with = "Addressed")
public record EditionCard(
        UUID id,

        @Schema(description = "The newsletter that it is an edition of.") @Refers(to = "NewsletterCard")
        UUID newsletterId,

        @Schema(examples = "en") String language,

        @Schema(description = "The subject of its mails.", examples = "The harbour is open again")
        String subject,

        @Nullable String preheader,

        @Schema(description = "Whether members alone got it. The archive has the part for everybody.")
        boolean membersOnly,

        Instant publishedAt) {}
