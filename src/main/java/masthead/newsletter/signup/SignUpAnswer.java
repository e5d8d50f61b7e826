package masthead.newsletter.signup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What everybody is told who signs up. */
@Schema(name = "SignUpAnswer", description = "What everybody is told who signs up, whoever is known already.")
public record SignUpAnswer(
        @Schema(description = "What to show first.", examples = "Thank you for signing up")
        String title,

        @Schema(description = "What to show then.", examples = "We have sent you an e-mail: please confirm it.")
        String text) {}
