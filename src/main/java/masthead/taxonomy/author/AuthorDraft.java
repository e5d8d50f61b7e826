package masthead.taxonomy.author;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import masthead.desk.Localized;
import masthead.desk.Slug;
import masthead.platform.http.Draft;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.NotBlankIfGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be written of an author. */
@Schema(name = "AuthorDraft", description = "What may be written of an author.")
public record AuthorDraft(
        @NotNull @Schema(description = "Whether a person or an organisation.")
        AuthorKind kind,

        @NotBlank @Size(max = 120) @Schema(examples = "Olena Marchuk")
        String name,

        @Schema(description = "Its address; unique, and made of the name when left out.", examples = "olena-marchuk")
        @Slug
        @Nullable String slug,

        @NotBlankIfGiven @Size(max = 120) @Schema(examples = "Energy correspondent") @Nullable String jobTitle,

        @Schema(description = "A paragraph for readers.") @NotBlankIfGiven @Size(max = 4000) @Nullable String bio,

        @Schema(description = "The id of a picture.") @Nullable UUID portraitId,

        @Schema(description = Localized.DESCRIPTION, maxProperties = Localized.MOST) @Size(max = Localized.MOST) Map<@LanguageTag String, @NotNull @Valid AuthorTexts> localized)
        implements Draft {

    public AuthorDraft {
        localized = Localized.sorted(localized);
    }

    AuthorDraft withSlug(String made) {
        return new AuthorDraft(kind, name, made, jobTitle, bio, portraitId, localized);
    }
}
