package masthead.newsletter.preference;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import masthead.mail.MailAddress;
import masthead.platform.http.OptionalDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said when a mailed link is used. */
@Schema(
        name = "LinkUseDraft",
        description = "What is said when a mailed link is used; for most there is nothing to say.")
public record LinkUseDraft(
        @Schema(
                description =
                        "To confirm: the slugs of those that are still wanted, the others are taken back; all when left out.",
                examples = "[\"harbour-morning\"]")
        @Size(max = 200) @Nullable List<@NotNull @Size(min = 1, max = 200) String> newsletters,

        @Schema(description = "To change the address: the new one.", examples = "new@example.org")
        @MailAddress
        @Nullable String email)
        implements OptionalDraft {}
