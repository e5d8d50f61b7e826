package masthead.contribution;

import jakarta.validation.constraints.Size;
import masthead.mail.EmailAddress;
import masthead.mail.MailAddress;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.persistence.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who gave or joined. */
@Schema(
        name = "PayerDraft",
        description =
                "Who gave or joined. The ledger keeps a keyed hash of the address, or of `customerId` where there is none; name and address "
                        + "go to the members, where they can be erased.")
public record PayerDraft(
        @Schema(description = "Their e-mail address.", examples = "marta@example.org") @MailAddress @Personal @Nullable String email,

        @Schema(description = "The number that the source has for them.", examples = "cus_NffrFeUfNV2Hib")
        @NotBlankIfGiven
        @Size(max = 255) @Personal
        @Nullable String customerId,

        @Schema(description = "What they are called.", examples = "Marta Lysenko")
        @NotBlankIfGiven
        @Size(max = 200) @Personal
        @Nullable String name,

        @Schema(description = "In which language they want to be written to (BCP 47).", examples = "uk")
        @LanguageTag
        @Nullable String language) {

    Person person() {
        return new Person(email == null ? null : EmailAddress.find(email), customerId, name, language);
    }

    /** Whether anything says who it is. */
    boolean namesSomebody() {
        return email != null || customerId != null;
    }
}
