package masthead.collection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import masthead.publication.Enriched;
import masthead.publication.PerLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A collection wherever it is named. */
@Schema(name = "CollectionCardDocument", description = "A collection wherever it is named.")
@Enriched(with = "Addressed")
public record CollectionCard(
        UUID id,
        String title,
        String slug,

        @PerLanguage @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, CollectionTexts> localized) {}
