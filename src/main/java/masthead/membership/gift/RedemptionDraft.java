package masthead.membership.gift;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import masthead.mail.OneLine;
import masthead.platform.http.Draft;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.persistence.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says who redeems a gift. */
@Schema(name = "RedemptionDraft", description = "What somebody says who redeems a gift.")
public record RedemptionDraft(
        @Schema(
                description = "The token of the link in the mail.",
                examples = "q3Zb1cXo0V4m9sLkT8yRw2HdNf6JgUeA5iPxQzEoKtM")
        @NotNull @Size(max = 43) @Pattern(regexp = GiftTokens.PATTERN, message = "must be a token out of a mail") String token,

        @Schema(description = "What they are called; left out, it stays as it is known.", examples = "Ivan Lysenko")
        @NotBlankIfGiven
        @OneLine
        @Size(max = 200) @Personal
        @Nullable String name,

        @Schema(
                description =
                        "In which language they want to be written to (BCP 47); left out, it is that of the gift.")
        @LanguageTag
        @Nullable String language)
        implements Draft {

    /** Whatever is logged, neither the token nor the name is. */
    @Override
    public String toString() {
        return "RedemptionDraft";
    }
}
