package masthead.taxonomy.author;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import masthead.publication.Enriched;
import masthead.publication.PerLanguage;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An author as readers get it. */
@Schema(name = "AuthorDocument", description = "An author as readers get it.")
@Enriched(with = "Addressed")
public record AuthorDocument(
        UUID id,

        @Schema(description = "Whether a person or an organisation.")
        AuthorKind kind,

        String name,
        String slug,
        @Nullable String jobTitle,
        @Nullable String bio,
        @Refers(to = "MediaCard") @Nullable UUID portraitId,

        @PerLanguage @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, AuthorTexts> localized) {}
