package masthead.article.preview;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A preview token as it is told the one time. */
@Schema(
        name = "IssuedPreviewToken",
        description = "A preview token of an article, with its secret: this once, and never again.")
record IssuedPreviewToken(
        UUID id,

        @Schema(description = "Who or what it is for.") @Nullable String name,

        @Schema(description = "When it stops working.") Instant expiresAt,

        Instant createdAt,
        String createdBy,

        @Schema(
                description = "What goes into the header `Preview-Token`. Not kept here.",
                examples = "mh_preview_3q2-7wIh0m5Ww1mXyQnXb8cKJpE0uTzR4sVdLfGa9hY")
        String token) {

    static IssuedPreviewToken of(PreviewToken made, String token) {
        return new IssuedPreviewToken(
                made.id(), made.name(), made.expiresAt(), made.createdAt(), made.createdBy(), token);
    }

    /** Whatever is logged, the secret is not. */
    @Override
    public String toString() {
        return "IssuedPreviewToken[id=" + id + "]";
    }
}
