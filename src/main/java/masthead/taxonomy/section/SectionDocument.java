package masthead.taxonomy.section;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import masthead.publication.Enriched;
import masthead.publication.PerLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A section as readers get it. */
@Schema(name = "SectionDocument", description = "A section as readers get it.")
@Enriched(with = "Addressed")
public record SectionDocument(
        UUID id,
        String name,
        String slug,
        @Nullable String description,

        @PerLanguage @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, SectionTexts> localized) {}
