package masthead.newsletter.edition;

import java.util.List;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An edition as it would be mailed. */
@Schema(name = "EditionPreview", description = "An edition as it would be mailed.")
public record EditionPreview(
        @Schema(description = "The subject of the mail.") String subject,
        @Nullable String preheader,
        @Schema(description = "The mail as a whole page.") String html,
        @Schema(description = "The same as plain text.") String text,

        @Schema(
                description = "How long the page is. Some mail programs cut what is longer than 102,000 bytes.",
                examples = "21480")
        int htmlBytes,

        @Schema(description = "What keeps it from being sent; empty if nothing does.")
        List<Fault> errors) {}
