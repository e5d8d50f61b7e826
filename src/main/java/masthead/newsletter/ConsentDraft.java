package masthead.newsletter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import masthead.desk.Localized;
import masthead.platform.http.Draft;
import masthead.platform.http.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be written of a wording, once. */
@Schema(name = "ConsentWordingDraft", description = "What readers are to agree to. Once written it is never changed.")
public record ConsentDraft(
        @Schema(
                description = "The usual wording.",
                examples = "Send me this newsletter. I can leave it at any time by the link in each mail.")
        @NotBlank @Size(max = 4000) String text,

        @Schema(
                description = "The wording in other languages, by language tag (BCP 47).",
                maxProperties = Localized.MOST)
        @Size(max = Localized.MOST) Map<@LanguageTag String, @NotBlank @NotNull @Size(max = 4000) String> localized)
        implements Draft {

    public ConsentDraft {
        localized = Localized.sorted(localized);
    }

    /** In this language, or the usual one. */
    public String in(String language) {
        for (int end = language.length(); end > 0; end = language.lastIndexOf('-', end - 1)) {
            String found = localized.get(language.substring(0, end));
            if (found != null) {
                return found;
            }
        }
        return text;
    }
}
