package masthead.newsletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import masthead.publication.PerLanguage;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A newsletter as readers get it: all that a form to sign up needs. */
@Schema(
        name = "NewsletterDocument",
        description = "A newsletter as readers get it, with all that a sign-up form needs.")
public record NewsletterDocument(
        UUID id,
        String name,
        String slug,

        @Schema(description = "What it is written in (BCP 47).")
        String language,

        @Nullable String description,
        @Nullable String cadence,

        @Schema(description = "Whom of its subscribers editions go to.")
        Audience audience,

        @Schema(description = "Whose newsletter it is; null where it is nobody's own.")
        @Refers(to = "AuthorCard")
        @Nullable UUID authorId,

        @Schema(description = "The picture that stands for it.") @Refers(to = "MediaCard") @Nullable UUID pictureId,

        @Schema(
                description =
                        "The version of the wording that readers agree to: send it with the sign-up. Null where none is asked for.",
                examples = "2")
        @Nullable Integer consentVersion,

        @Schema(description = "The wording itself, to stand at the button.") @Nullable String consentText,

        @Nullable String emailPlaceholder,
        @Nullable String wrongAddress,
        @Nullable String requiredField,
        @Nullable String signUpButton,
        @Nullable String successTitle,
        @Nullable String successText,

        @PerLanguage @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, NewsletterTextsDocument> localized) {}
