package masthead.taxonomy.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import masthead.publication.Enriched;
import masthead.publication.PerLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag wherever it is named. */
@Schema(name = "TagCardDocument", description = "A tag wherever it is named.")
@Enriched(with = "Addressed")
public record TagCard(
        UUID id,
        String name,
        String slug,

        @PerLanguage @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, TagTexts> localized) {}
