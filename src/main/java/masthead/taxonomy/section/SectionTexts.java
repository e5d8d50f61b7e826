package masthead.taxonomy.section;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import masthead.platform.http.AnyGiven;
import masthead.platform.http.NotBlankIfGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The texts of a section in one more language. */
@Schema(name = "SectionTextsDraft", description = "The texts of a section in one more language; one of them at least.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@AnyGiven
public record SectionTexts(
        @NotBlankIfGiven @Size(max = 120) @Nullable String name,

        @NotBlankIfGiven @Size(max = 1000) @Nullable String description) {

    @Nullable SectionTexts onCard() {
        return name == null ? null : new SectionTexts(name, null);
    }
}
