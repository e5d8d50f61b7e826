package masthead.taxonomy.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import masthead.platform.http.AnyGiven;
import masthead.platform.http.NotBlankIfGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The texts of a tag in one more language. */
@Schema(name = "TagTextsDraft", description = "The texts of a tag in one more language; one of them at least.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@AnyGiven
public record TagTexts(
        @NotBlankIfGiven @Size(max = 120) @Nullable String name,

        @NotBlankIfGiven @Size(max = 1000) @Nullable String description) {

    @Nullable TagTexts onCard() {
        return name == null ? null : new TagTexts(name, null);
    }
}
