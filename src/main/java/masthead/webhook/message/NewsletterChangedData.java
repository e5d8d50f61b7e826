package masthead.webhook.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a newsletter. */
@Schema(name = "NewsletterChangedData", description = "A newsletter that is new, has changed, or has gone.")
record NewsletterChangedData(
        @Schema(description = "The number of the commit.", examples = "1842")
        long commit,

        UUID id,

        @Schema(description = "How many times readers have got it anew, this time included.", examples = "3")
        int revision,

        @Schema(
                ref = "NewsletterDocument",
                description =
                        "The newsletter as it is when this is sent, naming author and picture by id; null if it has gone.")
        @Nullable JsonNode document) {}
