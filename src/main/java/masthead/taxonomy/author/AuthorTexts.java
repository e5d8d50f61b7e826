package masthead.taxonomy.author;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import masthead.platform.http.AnyGiven;
import masthead.platform.http.NotBlankIfGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The texts of an author in one more language. */
@Schema(name = "AuthorTextsDraft", description = "The texts of an author in one more language; one of them at least.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@AnyGiven
public record AuthorTexts(
        @NotBlankIfGiven @Size(max = 120) @Nullable String name,

        @NotBlankIfGiven @Size(max = 120) @Nullable String jobTitle,

        @NotBlankIfGiven @Size(max = 4000) @Nullable String bio) {

    @Nullable AuthorTexts onCard() {
        return name == null && jobTitle == null ? null : new AuthorTexts(name, jobTitle, null);
    }
}
