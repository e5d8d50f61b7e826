package masthead.article.preview;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A preview token, without the secret. */
@Schema(name = "PreviewToken", description = "A preview token of an article, without the secret.")
record PreviewTokenView(
        UUID id,

        @Schema(description = "Who or what it is for.") @Nullable String name,

        @Schema(description = "When it stops working. It is forgotten within a day after.")
        Instant expiresAt,

        Instant createdAt,
        String createdBy) {

    static PreviewTokenView of(PreviewToken token) {
        return new PreviewTokenView(token.id(), token.name(), token.expiresAt(), token.createdAt(), token.createdBy());
    }
}
