package masthead.taxonomy.author;

import java.util.UUID;
import masthead.publication.Enriched;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An author as readers get it. */
@Schema(name = "AuthorDocument", description = "An author as readers get it.")
@Enriched(with = "Addressed")
public record AuthorDocument(
        UUID id,
        AuthorKind kind,
        String name,
        String slug,
        @Nullable String jobTitle,
        @Nullable String bio,
        @Refers(to = "MediaCard") @Nullable UUID portraitId) {}
