package masthead.mail.suppression;

import jakarta.validation.constraints.NotNull;
import masthead.mail.MailAddress;
import masthead.platform.http.Draft;
import masthead.platform.persistence.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address, in a body, for addresses of requests are kept in logs. */
@Schema(name = "AddressDraft", description = "The e-mail address that is meant.")
public record AddressDraft(
        @Schema(
                description =
                        "Any spelling of it. Domains may be internationalised; before the `@` there is ASCII only, as mail servers take it.",
                examples = "reader@example.org",
                maxLength = 320)
        @NotNull @MailAddress
        @Personal
        String email)
        implements Draft {}
