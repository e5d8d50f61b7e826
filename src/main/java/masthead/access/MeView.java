package masthead.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who a caller of the desk is. */
@Schema(name = "Me", description = "Who the caller is.")
public record MeView(
        @Schema(description = "What the caller was known by.")
        Kind kind,

        @Schema(description = "What the caller is called; of a key, the name of the key.", examples = "admin")
        String name,

        @Schema(description = "What the caller may do.", examples = "[\"admin\"]")
        List<String> roles) {

    /** What a caller can be known by. */
    @Schema(name = "CallerKind", description = "What a caller is known by.")
    public enum Kind {
        @JsonProperty("key")
        KEY
    }
}
