package masthead.newsletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import masthead.publication.PerLanguage;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A newsletter wherever it is named or listed. */
@Schema(name = "NewsletterCardDocument", description = "A newsletter wherever it is named.")
public record NewsletterCard(
        UUID id,
        String name,
        String slug,
        String language,
        @Nullable String cadence,

        @Schema(description = "The picture that stands for it.") @Refers(to = "MediaCard") @Nullable UUID pictureId,

        @PerLanguage @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, NewsletterTextsDocument> localized) {}
