package masthead.newsletter.edition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import masthead.mail.MailAddress;
import masthead.platform.http.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** Who is to see an edition before it is sent. */
@Schema(name = "TestSendingDraft", description = "Who is to see an edition before it is sent.")
public record TestSendingDraft(
        @Schema(description = "Their e-mail addresses.", examples = "[\"olena@courier.example.org\"]")
        @Size(min = 1, max = 10) @UniqueElements
        List<@NotNull @MailAddress String> addresses)
        implements Draft {

    public TestSendingDraft {
        addresses = Objects.requireNonNullElse(addresses, List.of());
    }
}
