package masthead.membership.tier;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import masthead.platform.http.AnyGiven;
import masthead.platform.http.NotBlankIfGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The texts of a tier in one more language. */
@Schema(name = "TierTextsDraft", description = "The texts of a tier in one more language; one of them at least.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@AnyGiven
public record TierTexts(
        @NotBlankIfGiven @Size(max = 120) @Nullable String name,

        @NotBlankIfGiven @Size(max = 1000) @Nullable String description,

        @Schema(description = "All of them, in the order of the usual ones.")
        @Size(min = 1, max = TierDraft.MOST_BENEFITS) @Nullable List<@NotBlank @Size(max = 200) String> benefits) {}
