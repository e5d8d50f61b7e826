package masthead.article.revision;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step of a JSON Patch (RFC 6902). What it tells beyond that, whoever applies it ignores. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PatchOperation.Add.class, name = "add"),
    @JsonSubTypes.Type(value = PatchOperation.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = PatchOperation.Replace.class, name = "replace"),
    @JsonSubTypes.Type(value = PatchOperation.Move.class, name = "move")
})
@Schema(
        name = "PatchOperation",
        description =
                "One step of a JSON Patch (RFC 6902), told apart by `op`. What it tells beyond that (`was`, `blockId`), whoever "
                        + "applies it ignores.",
        oneOf = {
            PatchOperation.Add.class,
            PatchOperation.Remove.class,
            PatchOperation.Replace.class,
            PatchOperation.Move.class
        },
        discriminatorProperty = "op",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "add", schema = PatchOperation.Add.class),
            @DiscriminatorMapping(value = "remove", schema = PatchOperation.Remove.class),
            @DiscriminatorMapping(value = "replace", schema = PatchOperation.Replace.class),
            @DiscriminatorMapping(value = "move", schema = PatchOperation.Move.class)
        })
public sealed interface PatchOperation {

    String WHERE = "Where it is done: a JSON pointer (RFC 6901) into what the steps before have made.";
    String BLOCK = "The block of the body that it is about; null if it is about something else.";

    /** A JSON pointer into what the steps before have made. */
    String path();

    /** The block of the body that it is about, if it is about one. */
    @Nullable String blockId();

    /** Something comes in. */
    @Schema(name = "AddOperation", description = "Something comes in.")
    record Add(
            @Schema(description = WHERE, examples = "/body/2")
            String path,

            @Schema(implementation = Object.class, description = "What comes in.")
            JsonNode value,

            @Schema(description = BLOCK, examples = "5jmf4o4ckiy2") @Nullable String blockId)
            implements PatchOperation {}

    /** Something goes. */
    @Schema(name = "RemoveOperation", description = "Something goes.")
    record Remove(
            @Schema(description = WHERE, examples = "/body/2")
            String path,

            @Schema(implementation = Object.class, description = "What was there.")
            JsonNode was,

            @Schema(description = BLOCK, examples = "5jmf4o4ckiy2") @Nullable String blockId)
            implements PatchOperation {}

    /** Something takes the place of something else. */
    @Schema(name = "ReplaceOperation", description = "Something takes the place of something else.")
    record Replace(
            @Schema(description = WHERE, examples = "/body/2")
            String path,

            @Schema(implementation = Object.class, description = "What is there now.")
            JsonNode value,

            @Schema(implementation = Object.class, description = "What was there.")
            JsonNode was,

            @Schema(description = BLOCK, examples = "5jmf4o4ckiy2") @Nullable String blockId)
            implements PatchOperation {}

    /** A block goes elsewhere. */
    @Schema(name = "MoveOperation", description = "A block goes elsewhere.")
    record Move(
            @Schema(
                    description = "Where it was: a JSON pointer into what the steps before have made.",
                    examples = "/body/4")
            String from,

            @Schema(description = WHERE, examples = "/body/2")
            String path,

            @Schema(description = BLOCK, examples = "5jmf4o4ckiy2") @Nullable String blockId)
            implements PatchOperation {}
}
