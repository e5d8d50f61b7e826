package masthead.webhook.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a collection. */
@Schema(name = "CollectionChangedData", description = "A collection that is new, has changed, or has gone.")
record CollectionChangedData(
        @Schema(description = "The number of the commit.", examples = "1842")
        long commit,

        UUID id,

        @Schema(description = "How many times readers have got it anew, this time included.", examples = "3")
        int revision,

        @Schema(description = "Where readers find it now; null if it has gone.") @Nullable String url,

        @Schema(
                ref = "CollectionDocument",
                description = "The collection as it is when this is sent, naming articles by id; null if it has gone.")
        @Nullable JsonNode document) {}
