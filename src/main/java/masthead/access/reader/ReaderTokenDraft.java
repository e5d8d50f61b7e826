package masthead.access.reader;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Objects;
import masthead.platform.http.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reader's token is to say. */
@Schema(name = "ReaderTokenDraft", description = "What a reader's token is to say.")
public record ReaderTokenDraft(
        @NotNull ReaderOpening opens,

        @Schema(
                description = "The reader's tier, for your own information: it opens nothing.",
                examples = "harbour-friends")
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be lower case words joined by hyphens")
        @Size(max = 100) @Nullable String tier,

        @Schema(
                description =
                        "Your own id of the reader, opaque. Never an e-mail address or a name: whoever holds the token can read it.",
                examples = "reader-70412")
        @Pattern(regexp = "[A-Za-z0-9._:-]+", message = "must be letters, digits and . _ : - only") @Size(max = 100) @Nullable String subject,

        @Schema(description = "In how many seconds it ends. Left out, it is 900.", examples = "3600")
        @Min(60) @Max(ReaderTokenDraft.DAY) @Nullable Integer expiresInSeconds)
        implements Draft {

    public static final int DAY = 86_400;
    private static final int USUAL = 900;

    Duration lifetime() {
        return Duration.ofSeconds(Objects.requireNonNullElse(expiresInSeconds, USUAL));
    }
}
