package masthead.taxonomy.tag;

import java.util.UUID;
import masthead.publication.Enriched;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag wherever it is named. */
@Schema(name = "TagCard", description = "A tag wherever it is named.")
@Enriched(with = "Addressed")
public record TagCard(UUID id, String name, String slug) {}
