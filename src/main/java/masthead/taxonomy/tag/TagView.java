package masthead.taxonomy.tag;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import masthead.desk.DeskObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tag as the desk sees it. */
@Schema(name = "DeskTag", description = "A tag as the desk sees it.")
public record TagView(
        UUID id,
        int version,
        String name,
        @Nullable String slug,
        @Nullable String description,
        Map<String, TagTexts> localized,
        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy,
        @Nullable Instant trashedAt) {

    static TagView of(Tag tag) {
        DeskObject.Stamp stamp = tag.stamp();
        TagDraft content = tag.draft();
        return new TagView(
                stamp.id(),
                stamp.version(),
                content.name(),
                content.slug(),
                content.description(),
                content.localized(),
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy(),
                stamp.trashedAt());
    }
}
