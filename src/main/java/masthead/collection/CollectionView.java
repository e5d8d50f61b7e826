package masthead.collection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.desk.DeskObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A collection as the desk sees it. */
@Schema(name = "DeskCollection", description = "A collection as the desk sees it.")
public record CollectionView(
        UUID id,
        int version,
        String title,
        @Nullable String slug,
        @Nullable String description,
        Map<String, CollectionTexts> localized,
        List<Pin> pins,
        @Nullable CollectionRule rule,
        int size,
        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy,
        @Nullable Instant trashedAt) {

    static CollectionView of(ArticleCollection collection) {
        DeskObject.Stamp stamp = collection.stamp();
        CollectionDraft content = collection.draft();
        return new CollectionView(
                stamp.id(),
                stamp.version(),
                content.title(),
                content.slug(),
                content.description(),
                content.localized(),
                content.pins(),
                content.rule(),
                content.size(),
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy(),
                stamp.trashedAt());
    }
}
