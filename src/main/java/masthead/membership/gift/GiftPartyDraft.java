package masthead.membership.gift;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import masthead.mail.EmailAddress;
import masthead.mail.MailAddress;
import masthead.mail.OneLine;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.persistence.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who gives, or who is given. */
@Schema(name = "GiftParty", description = "Who gives, or who is given.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record GiftPartyDraft(
        @Schema(description = "Where they have mail.", examples = "ivan@example.org") @MailAddress @Personal @Nullable String email,

        @Schema(description = "What they are called.", examples = "Ivan Lysenko")
        @NotBlankIfGiven
        @OneLine
        @Size(max = 200) @Personal
        @Nullable String name) {

    static final GiftPartyDraft NOBODY = new GiftPartyDraft(null, null);

    /** As it is kept: the address as mail servers write it. */
    GiftPartyDraft complete() {
        EmailAddress address = email == null ? null : EmailAddress.find(email);
        return address == null ? this : new GiftPartyDraft(address.text(), name);
    }

    /** Whatever is logged, nobody is named. */
    @Override
    public String toString() {
        return "GiftParty" + Objects.hash(email, name);
    }
}
