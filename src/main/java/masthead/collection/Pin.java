package masthead.collection;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article that stands at the top of a collection. */
@Schema(
        name = "PinDraft",
        description = "An article that stands at the top of a collection, as long as readers have it.")
public record Pin(
        @NotNull UUID articleId,

        @Schema(
                description = "When it is taken out of the pins by itself; never when left out.",
                examples = "2026-11-30T06:00:00Z")
        @Nullable Instant expiresAt) {

    boolean isOver(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }
}
