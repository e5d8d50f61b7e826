package masthead.newsletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import masthead.mail.OneLine;
import masthead.platform.http.AnyGiven;
import masthead.platform.http.NotBlankIfGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The texts of a newsletter in one more language. */
@Schema(
        name = "NewsletterTextsDraft",
        description = "The texts of a newsletter in one more language; one of them at least.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@AnyGiven
public record NewsletterTexts(
        @NotBlankIfGiven @OneLine @Size(max = 120) @Nullable String name,

        @NotBlankIfGiven @Size(max = 1000) @Nullable String description,

        @NotBlankIfGiven @Size(max = 120) @Nullable String cadence,

        @NotBlankIfGiven @Size(max = 200) @Nullable String emailPlaceholder,

        @NotBlankIfGiven @Size(max = 200) @Nullable String wrongAddress,

        @NotBlankIfGiven @Size(max = 200) @Nullable String requiredField,

        @NotBlankIfGiven @Size(max = 60) @Nullable String signUpButton,

        @NotBlankIfGiven @Size(max = 200) @Nullable String successTitle,

        @NotBlankIfGiven @Size(max = 1000) @Nullable String successText,

        @NotBlankIfGiven @Size(max = 4000) @Nullable String welcomeText) {
    public static final NewsletterTexts NONE =
            new NewsletterTexts(null, null, null, null, null, null, null, null, null, null);

    /** These, and others where there is none. */
    NewsletterTexts over(NewsletterTexts others) {
        return new NewsletterTexts(
                name != null ? name : others.name(),
                description != null ? description : others.description(),
                cadence != null ? cadence : others.cadence(),
                emailPlaceholder != null ? emailPlaceholder : others.emailPlaceholder(),
                wrongAddress != null ? wrongAddress : others.wrongAddress(),
                requiredField != null ? requiredField : others.requiredField(),
                signUpButton != null ? signUpButton : others.signUpButton(),
                successTitle != null ? successTitle : others.successTitle(),
                successText != null ? successText : others.successText(),
                welcomeText != null ? welcomeText : others.welcomeText());
    }
}
