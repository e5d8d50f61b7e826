package masthead.taxonomy.tag;

import java.util.UUID;
import masthead.publication.Enriched;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tag as readers get it. */
@Schema(name = "Tag", description = "A tag as readers get it.")
@Enriched(with = "Addressed")
public record TagDocument(
        UUID id, String name, String slug, @Nullable String description) {}
