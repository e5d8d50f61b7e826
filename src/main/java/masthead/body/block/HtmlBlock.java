package masthead.body.block;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import masthead.body.html.HtmlText;
import masthead.body.html.SafeHtml;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Raw HTML, for what no other block can say. */
@Schema(
        name = "HtmlBlock",
        description =
                "Raw HTML, for what no other block can say. Saving takes out what is not safe in a page: scripts, styles, "
                        + "forms, event handlers, classes and ids, frames of others than YouTube and Vimeo, addresses that are "
                        + "not absolute. The answer shows what is left.")
public record HtmlBlock(
        @BlockId @Schema(required = true, description = BlockId.DESCRIPTION) @Nullable String id,

        @Schema(
                description = "A fragment of HTML.",
                examples = "<details><summary>Tides</summary><p>High water at 6:12.</p></details>")
        @NotBlank @Size(max = HtmlBlock.LONGEST) String html)
        implements Block {

    /** In characters; holds for what is sent and for what is left of it. */
    public static final int LONGEST = 50_000;

    /** The same without what is not safe in a page. */
    public HtmlBlock sanitised() {
        return new HtmlBlock(id, SafeHtml.sanitised(html));
    }

    @Override
    public Block withId(String made) {
        return new HtmlBlock(made, html);
    }

    @Override
    public String text() {
        return HtmlText.of(html);
    }
}
