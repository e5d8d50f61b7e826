package masthead.mail.suppression;

import java.time.Instant;
import java.util.UUID;
import masthead.mail.SuppressionReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address that nothing is sent to; the address itself is kept nowhere. */
@Schema(
        name = "Suppression",
        description =
                "An address that nothing is sent to. The address itself is kept nowhere: ask for one with `check`.")
record SuppressionView(
        UUID id,

        @Schema(
                description =
                        "A keyed hash of the address, in 64 hexadecimal digits, that only this installation can make.",
                examples = "9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab")
        String hash,

        SuppressionReason reason,

        @Schema(description = "Since when.") Instant at) {}
