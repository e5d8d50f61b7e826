package masthead.taxonomy.section;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import masthead.desk.Slug;
import masthead.platform.http.Draft;
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

        @Schema(description = "A sentence or two for readers.") @Size(max = 1000) @Nullable String description)
        implements Draft {

    SectionDraft withSlug(String made) {
        return new SectionDraft(name, made, description);
    }
}
