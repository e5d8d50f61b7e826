package masthead.access.key;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import masthead.access.Scope;
import masthead.platform.http.Draft;
import masthead.platform.http.NotBlankIfGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What may be said of a key. */
@Schema(name = "KeyDraft", description = "What may be said of a key.")
public record KeyDraft(
        @Schema(
                description =
                        "What its things are by (`createdBy`). It never changes, and stays its own when it is revoked.",
                examples = "print import")
        @NotBlank @Size(max = 100) @Pattern(regexp = "\\S(.*\\S)?", message = "must neither begin nor end with a space")
        String name,

        @Schema(description = "What it is for, and who has it.", examples = "Nightly import from the print system.")
        @NotBlankIfGiven
        @Size(max = 500) @Nullable String description,

        @Schema(
                description = "What it may do, of what its maker may do.",
                examples = "[\"articles:write\", \"media:write\"]")
        @NotEmpty @Size(max = 50) @UniqueElements
        List<@NotNull Scope> scopes,

        @Schema(description = "When it stops working; null or left out for never.") @Nullable Instant expiresAt,

        @Schema(
                description =
                        "Of a key that stands in a web page: the pages' origins (RFC 6454). A request that says to come from elsewhere "
                                + "(`Origin`) is refused. Empty for any.",
                examples = "[\"https://tools.courier.example.org\"]")
        @Size(max = 20) @UniqueElements
        List<
                        @NotNull @Size(max = 200) @Pattern(
                                regexp = "https?://[a-z0-9.-]+(:[0-9]{1,5})?",
                                message = "must be an origin such as https://tools.example.org, in lower case")
                        String>
                allowedOrigins)
        implements Draft {

    public KeyDraft {
        scopes = Objects.requireNonNullElse(scopes, List.of());
        allowedOrigins = Objects.requireNonNullElse(allowedOrigins, List.of());
    }
}
