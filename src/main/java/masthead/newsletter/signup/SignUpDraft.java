package masthead.newsletter.signup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import masthead.mail.MailAddress;
import masthead.platform.http.Draft;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says who signs up for a newsletter. */
@Schema(name = "SignUpDraft", description = "What somebody says who signs up.")
public record SignUpDraft(
        @NotNull @MailAddress
        @Schema(
                description = "The e-mail address, as a mail server takes it; its domain may be internationalised.",
                examples = "reader@example.org")
        String email,

        @LanguageTag
        @Schema(
                description = "What the reader wants mails and pages in; the newsletter's own language when left out.",
                examples = "en")
        @Nullable String language,

        @Min(1) @Max(Integer.MAX_VALUE) @Schema(
                description = "The version of the wording that was agreed to; needed where the newsletter has one.",
                examples = "2")
        @Nullable Integer consentVersion,

        @WebAddress
        @Size(max = 2000) @Schema(
                description = "The page that the form was on. What stands behind its path is not kept.",
                examples = "https://courier.example.org/newsletters")
        @Nullable String sourceUrl,

        @Size(max = 2000) @Schema(
                description =
                        "A field that people do not see: what is in it was written by a robot, and nothing is done.",
                examples = "")
        @Nullable String website)
        implements Draft, Asked {

    /** None beside the one that the address names. */
    @Override
    public List<String> newsletters() {
        return List.of();
    }
}
