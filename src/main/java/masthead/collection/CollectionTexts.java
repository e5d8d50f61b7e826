package masthead.collection;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import masthead.platform.http.AnyGiven;
import masthead.platform.http.NotBlankIfGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The texts of a collection in one more language. */
@Schema(
        name = "CollectionTextsDraft",
        description = "The texts of a collection in one more language; one of them at least.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@AnyGiven
public record CollectionTexts(
        @NotBlankIfGiven @Size(max = 120) @Nullable String title,

        @NotBlankIfGiven @Size(max = 1000) @Nullable String description) {

    @Nullable CollectionTexts onCard() {
        return title == null ? null : new CollectionTexts(title, null);
    }
}
