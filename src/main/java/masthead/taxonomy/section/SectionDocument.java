package masthead.taxonomy.section;

import java.util.UUID;
import masthead.publication.Enriched;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A section as readers get it. */
@Schema(name = "Section", description = "A section as readers get it.")
@Enriched(with = "Addressed")
public record SectionDocument(
        UUID id, String name, String slug, @Nullable String description) {}
