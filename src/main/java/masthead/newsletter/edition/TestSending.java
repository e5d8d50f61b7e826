package masthead.newsletter.edition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Mails that are on their way. */
@Schema(name = "TestSending", description = "Mails that are on their way.")
public record TestSending(
        @Schema(description = "How many.", examples = "1") int mails) {}
