package masthead.membership;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import masthead.access.reader.ReaderTokenDraft;
import masthead.platform.http.OptionalDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a member's token is to say. */
@Schema(name = "MemberTokenDraft", description = "What a member's token is to say.")
public record MemberTokenDraft(
        @Schema(
                description = "In how many seconds it ends; sooner if the membership does. Left out, it is 900.",
                examples = "3600")
        @Min(60) @Max(ReaderTokenDraft.DAY) @Nullable Integer expiresInSeconds)
        implements OptionalDraft {

    private static final int USUAL = 900;

    int seconds() {
        return Objects.requireNonNullElse(expiresInSeconds, USUAL);
    }
}
