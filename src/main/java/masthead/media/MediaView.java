package masthead.media;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import masthead.desk.DeskObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A picture, sound or film as the desk sees it. */
@Schema(name = "DeskMedia", description = "A picture, sound or film as the desk sees it.")
public record MediaView(
        UUID id,
        int version,
        @Schema(description = KIND) MediaKind kind,
        String url,
        @Nullable String mimeType,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String licence,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Long bytes,
        @Nullable Integer durationSeconds,
        @Nullable FocalPoint focalPoint,
        @Nullable Instant rightsExpireAt,

        @Schema(description = "Whether readers do not have it because `rightsExpireAt` has come.")
        boolean expired,

        Map<String, MediaTexts> localized,
        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy,
        @Nullable Instant trashedAt) {

    static final String KIND = "What it is, told by its media type.";

    static MediaView of(Media media) {
        DeskObject.Stamp stamp = media.stamp();
        MediaDraft content = media.draft();
        return new MediaView(
                stamp.id(),
                stamp.version(),
                media.kind(),
                content.url(),
                content.mimeType(),
                content.alt(),
                content.caption(),
                content.credit(),
                content.licence(),
                content.width(),
                content.height(),
                content.bytes(),
                content.durationSeconds(),
                content.focalPoint(),
                content.rightsExpireAt(),
                media.isExpired(),
                content.localized(),
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy(),
                stamp.trashedAt());
    }
}
