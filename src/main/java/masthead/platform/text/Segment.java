package masthead.platform.text;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run of a text that is or is not what was searched for. */
@Schema(
        name = "TextSegment",
        description =
                "A run of plain text. The segments of a snippet follow each other without space; together they are a piece "
                        + "of the text as it stands.")
public record Segment(
        @Schema(examples = "Harbour") String text,

        @Schema(description = "Whether it is a word that was searched for.")
        boolean match) {}
