package masthead.taxonomy.section;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import masthead.desk.Localized;
import masthead.desk.Slug;
import masthead.platform.http.Draft;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.NotBlankIfGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be written of a section. */
@Schema(name = "SectionDraft", description = "What may be written of a section.")
public record SectionDraft(
        @NotBlank @Size(max = 120) @Schema(examples = "Politics")
        String name,

        @Schema(description = "Its address; unique, and made of the name when left out.", examples = "politics")
        @Slug
        @Nullable String slug,

        @Schema(description = "A sentence or two for readers.") @NotBlankIfGiven @Size(max = 1000) @Nullable String description,

        @Schema(description = Localized.DESCRIPTION, maxProperties = Localized.MOST) @Size(max = Localized.MOST) Map<@LanguageTag String, @NotNull @Valid SectionTexts> localized)
        implements Draft {

    public SectionDraft {
        localized = Localized.sorted(localized);
    }

    SectionDraft withSlug(String made) {
        return new SectionDraft(name, made, description, localized);
    }
}
