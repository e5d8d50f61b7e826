package masthead.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import masthead.platform.http.AnyGiven;
import masthead.platform.http.NotBlankIfGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What must be said about a medium, in one more language. */
@Schema(
        name = "MediaTextsDraft",
        description = "The texts of a picture, sound or film in one more language; one of them at least.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@AnyGiven
public record MediaTexts(
        @NotBlankIfGiven @Size(max = 1000) @Nullable String alt,

        @NotBlankIfGiven @Size(max = 2000) @Nullable String caption,

        @NotBlankIfGiven @Size(max = 500) @Nullable String credit) {}
