package masthead.taxonomy.author;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import masthead.desk.DeskObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An author as the desk sees it. */
@Schema(name = "DeskAuthor", description = "An author as the desk sees it.")
public record AuthorView(
        UUID id,
        int version,

        @Schema(description = "Whether a person or an organisation.")
        AuthorKind kind,

        String name,
        @Nullable String slug,
        @Nullable String jobTitle,
        @Nullable String bio,
        @Nullable UUID portraitId,
        Map<String, AuthorTexts> localized,
        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy,
        @Nullable Instant trashedAt) {

    static AuthorView of(Author author) {
        DeskObject.Stamp stamp = author.stamp();
        AuthorDraft content = author.draft();
        return new AuthorView(
                stamp.id(),
                stamp.version(),
                content.kind(),
                content.name(),
                content.slug(),
                content.jobTitle(),
                content.bio(),
                content.portraitId(),
                content.localized(),
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy(),
                stamp.trashedAt());
    }
}
