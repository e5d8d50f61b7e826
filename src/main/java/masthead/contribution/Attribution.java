package masthead.contribution;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody had seen when they decided to give. */
@Schema(name = "Attribution", description = "What somebody had seen when they decided to give.")
public record Attribution(
        @Schema(description = "The variant of the campaign, by its key.", examples = "warm")
        @Pattern(regexp = WORD) @Size(max = LONGEST) @Nullable String variant,

        @Schema(description = "The placement in which it stood.", examples = "in-article")
        @Pattern(regexp = WORD) @Size(max = LONGEST) @Nullable String placement,

        @Schema(description = "The article that they were reading.", examples = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10")
        @Nullable UUID articleId) {

    static final String WORD = "[A-Za-z0-9]+([._-][A-Za-z0-9]+)*";
    static final int LONGEST = 60;

    public static final Attribution NONE = new Attribution(null, null, null);

    /** Whether it may be the key of a variant or the name of a placement. */
    public static boolean isWord(String text) {
        return text.length() <= LONGEST && text.matches(WORD);
    }
}
