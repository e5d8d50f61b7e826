package masthead.media;

import com.fasterxml.jackson.annotation.JsonProperty;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a medium is, told by its media type. */
@Schema(name = "MediaKind", description = "What it is, told by its media type; without one it is an image.")
public enum MediaKind {
    @JsonProperty("image")
    IMAGE,
    @JsonProperty("audio")
    AUDIO,
    @JsonProperty("video")
    VIDEO,
    @JsonProperty("other")
    OTHER;

    /** The word that the wire and the database have. */
    public String word() {
        return Word.of(this);
    }

    static MediaKind of(@Nullable String mimeType) {
        if (mimeType == null) {
            return IMAGE;
        }
        return switch (mimeType.substring(0, mimeType.indexOf('/'))) {
            case "image" -> IMAGE;
            case "audio" -> AUDIO;
            case "video" -> VIDEO;
            default -> OTHER;
        };
    }
}
