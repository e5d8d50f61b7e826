package masthead.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import masthead.publication.Enriched;
import masthead.publication.PerLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A picture, sound or film as readers get it; whole, for it is never more than its card. */
@Schema(
        name = "MediaCardDocument",
        description = "A picture, sound or film as readers get it, with what must be said about it.")
@Enriched(with = "Rendered")
public record MediaCard(
        UUID id,
        @Schema(description = MediaView.KIND) MediaKind kind,
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

        @PerLanguage @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, MediaTexts> localized) {}
