package masthead.platform.text;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody who searched sees of a text. */
@Schema(name = "Snippets", description = "Pieces of an article in which what was searched for is marked.")
public record Snippets(
        @Schema(description = "The whole headline.") @Size(max = 1000) List<Segment> headline,

        @Schema(
                description =
                        "The piece of the standfirst or the body, of at most 240 characters, that shows most of what was "
                                + "searched for; where nothing does, the beginning.")
        @Size(max = 1000) List<Segment> text) {

    public static Snippets of(Highlighter highlighter, String headline, String text) {
        return new Snippets(highlighter.whole(headline), highlighter.best(text));
    }
}
