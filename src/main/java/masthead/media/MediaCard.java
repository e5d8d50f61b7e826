package masthead.media;

import java.util.UUID;
import masthead.publication.Enriched;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A picture as readers get it; whole, for it is never more than its card. */
@Schema(name = "MediaCard", description = "A picture as readers get it, with what must be said about it.")
@Enriched(with = "Rendered")
public record MediaCard(
        UUID id,
        String url,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable Integer width,
        @Nullable Integer height) {}
