package masthead.webhook.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of an article that readers have. */
@Schema(name = "ArticleChangedData", description = "An article that readers have.")
record ArticleChangedData(
        @Schema(description = "The number of the commit.", examples = "1842")
        long commit,

        UUID id,

        @Schema(description = "How many times readers have got it anew, this time included.", examples = "3")
        int revision,

        @Schema(description = "Where readers find it now; null if it has gone again meanwhile.") @Nullable String url,

        @Schema(
                ref = "ArticleDocument",
                description =
                        "The article as it is when this is sent, naming others by id; null for one that not everybody may read all of, and "
                                + "for one that has gone again meanwhile.")
        @Nullable JsonNode document) {}
