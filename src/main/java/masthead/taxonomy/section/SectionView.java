package masthead.taxonomy.section;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import masthead.desk.DeskObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A section as the desk sees it. */
@Schema(name = "DeskSection", description = "A section as the desk sees it.")
public record SectionView(
        UUID id,
        int version,
        String name,
        @Nullable String slug,
        @Nullable String description,
        Map<String, SectionTexts> localized,
        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy,
        @Nullable Instant trashedAt) {

    static SectionView of(Section section) {
        DeskObject.Stamp stamp = section.stamp();
        SectionDraft content = section.draft();
        return new SectionView(
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
