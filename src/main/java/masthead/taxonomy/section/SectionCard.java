package masthead.taxonomy.section;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import masthead.publication.Enriched;
import masthead.publication.PerLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A section wherever it is named. */
@Schema(name = "SectionCardDocument", description = "A section wherever it is named.")
@Enriched(with = "Addressed")
public record SectionCard(
        UUID id,
        String name,
        String slug,

        @PerLanguage @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, SectionTexts> localized) {}
