package masthead.taxonomy.section;

import java.util.UUID;
import masthead.publication.Enriched;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A section wherever it is named. */
@Schema(name = "SectionCard", description = "A section wherever it is named.")
@Enriched(with = "Addressed")
public record SectionCard(UUID id, String name, String slug) {}
