package masthead.newsletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The texts that readers have of a newsletter in one more language. */
@Schema(name = "NewsletterTextsDocument", description = "The texts of a newsletter in one more language.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewsletterTextsDocument(
        @Nullable String name,
        @Nullable String description,
        @Nullable String cadence,

        @Schema(description = "The wording that readers agree to.") @Nullable String consentText,

        @Nullable String emailPlaceholder,
        @Nullable String wrongAddress,
        @Nullable String requiredField,
        @Nullable String signUpButton,
        @Nullable String successTitle,
        @Nullable String successText) {

    static NewsletterTextsDocument of(@Nullable NewsletterTexts texts, @Nullable String consentText) {
        return texts == null
                ? new NewsletterTextsDocument(null, null, null, consentText, null, null, null, null, null, null)
                : new NewsletterTextsDocument(
                        texts.name(),
                        texts.description(),
                        texts.cadence(),
                        consentText,
                        texts.emailPlaceholder(),
                        texts.wrongAddress(),
                        texts.requiredField(),
                        texts.signUpButton(),
                        texts.successTitle(),
                        texts.successText());
    }

    @Nullable NewsletterTextsDocument onCard() {
        return name == null && cadence == null
                ? null
                : new NewsletterTextsDocument(name, null, cadence, null, null, null, null, null, null, null);
    }

    boolean saysNothing() {
        return name == null
                && description == null
                && cadence == null
                && consentText == null
                && emailPlaceholder == null
                && wrongAddress == null
                && requiredField == null
                && signUpButton == null
                && successTitle == null
                && successText == null;
    }
}
