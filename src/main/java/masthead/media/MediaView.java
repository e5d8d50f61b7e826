package masthead.media;

import java.time.Instant;
import java.util.UUID;
import masthead.desk.DeskObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A picture as the desk sees it. */
@Schema(name = "DeskMedia", description = "A picture as the desk sees it.")
public record MediaView(
        UUID id,
        int version,
        String url,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable Integer width,
        @Nullable Integer height,
        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy,
        @Nullable Instant trashedAt) {

    static MediaView of(Media media) {
        DeskObject.Stamp stamp = media.stamp();
        MediaDraft content = media.draft();
        return new MediaView(
                stamp.id(),
                stamp.version(),
                content.url(),
                content.alt(),
                content.caption(),
                content.credit(),
                content.width(),
                content.height(),
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy(),
                stamp.trashedAt());
    }
}
