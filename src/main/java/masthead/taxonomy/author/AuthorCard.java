package masthead.taxonomy.author;

import java.util.UUID;
import masthead.publication.Enriched;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An author wherever it is named. */
@Schema(name = "AuthorCardDocument", description = "An author wherever it is named.")
@Enriched(with = "Addressed")
public record AuthorCard(
        UUID id,
        AuthorKind kind,
        String name,
        String slug,
        @Nullable String jobTitle,
        @Refers(to = "MediaCard") @Nullable UUID portraitId) {}
