package masthead.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import masthead.article.stage.PublicationState;
import masthead.article.stage.Stage;
import masthead.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of each of many articles. */
@Schema(name = "BulkReport", description = "What came of each of the articles, in the order in which they were named.")
public record BulkReport(List<Item> items) {

    /** What came of one. */
    @Schema(name = "BulkResult", description = "What came of one of the articles.")
    public record Item(
            UUID id,

            Outcome outcome,

            @Schema(description = "Its version now; null if there is no such article.", examples = "5") @Nullable Integer version,

            @Schema(description = "How far its working copy has come by now; null if there is no such article.")
            @Nullable Stage stage,

            @Schema(description = "What readers have of it by now; null if there is no such article.") @Nullable PublicationState publication,

            @Schema(description = "Why it was refused; null if it was not.") @Nullable Problem problem) {}

    /** Whether it was done. */
    @Schema(
            name = "BulkOutcome",
            description =
                    "`done`, `scheduled` where it was to be published and its embargo has not ended, `unchanged` where nothing "
                            + "was to be done, or `refused` for the reason that `problem` tells.")
    public enum Outcome {
        @JsonProperty("done")
        DONE,
        @JsonProperty("scheduled")
        SCHEDULED,
        @JsonProperty("unchanged")
        UNCHANGED,
        @JsonProperty("refused")
        REFUSED
    }
}
