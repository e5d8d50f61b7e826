package masthead.publication;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What answers have in place of a card where a reader only has to get there: {@code @Refers(to = Link.SCHEMA)}. */
@Schema(name = Link.SCHEMA, description = "A published thing and where it is.")
public record Link(
        @Schema(description = "What kind of thing it is.", examples = "article")
        String type,

        UUID id,

        @Schema(description = "Where readers find it; null for what has no address of its own.") @Nullable String url) {

    public static final String SCHEMA = "Link";
}
