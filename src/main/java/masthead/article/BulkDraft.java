package masthead.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import masthead.platform.http.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be done with many articles at once. */
@Schema(name = "BulkDraft", description = "What is to be done with many articles at once.")
public record BulkDraft(
        @NotNull @Schema(description = "What is to be done.")
        Operation operation,

        @NotEmpty @Size(max = Bulk.MOST) @Schema(description = "Each once.")
        List<@NotNull @Valid Item> articles,

        @Schema(description = "With `tag` and `untag`: which tag. Left out otherwise.") @Nullable UUID tagId,

        @Schema(description = "With `move`: into which section. Left out otherwise.") @Nullable UUID sectionId)
        implements Draft {

    /** What can be done in bulk. */
    @Schema(
            name = "BulkOperation",
            description =
                    "`publish` gives readers the newest revision, now or at the end of its embargo; `unpublish` takes it from them. `tag`, `untag` and `move` "
                            + "change the working copy and what readers have alike, and give readers nothing else that was saved.")
    public enum Operation {
        @JsonProperty("publish")
        PUBLISH,
        @JsonProperty("unpublish")
        UNPUBLISH,
        @JsonProperty("tag")
        TAG,
        @JsonProperty("untag")
        UNTAG,
        @JsonProperty("move")
        MOVE
    }

    /** One of the articles. */
    @Schema(name = "BulkItem", description = "One of the articles, as the writer saw it.")
    public record Item(
            @NotNull UUID id,

            @NotNull @Min(0) @Max(Integer.MAX_VALUE) @Schema(description = "The version that the writer saw.", examples = "4")
            Integer version) {}
}
