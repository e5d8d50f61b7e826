package masthead.access.reader;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reader's token. It is kept nowhere here. */
@Schema(name = "IssuedReaderToken", description = "A reader's token. It is kept nowhere here.")
public record IssuedReaderToken(
        @Schema(
                description = "What the reader's app sends as `Authorization: Bearer …`.",
                examples =
                        "mht_eyJhbGciOiJIUzI1NiJ9.eyJvcGVucyI6Im1lbWJlcnMifQ.NqS0mY4c1mX6yUu2w9Rk3rTg7bLhJxV5pZdQeWcFa8s")
        String token,

        ReaderOpening opens,

        @Schema(description = "The reader's tier.") @Nullable String tier,

        @Schema(description = "Your own id of the reader.") @Nullable String subject,

        @Schema(description = "When it stops working.") Instant expiresAt) {

    /** Whatever is logged, the token is not. */
    @Override
    public String toString() {
        return "IssuedReaderToken[opens=" + opens + "]";
    }
}
