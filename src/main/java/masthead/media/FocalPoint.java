package masthead.media;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The place in a picture that must be seen however it is cut. */
@Schema(
        name = "FocalPointDraft",
        description = "The place in a picture that must be seen however it is cut; 0, 0 is the upper left corner.")
public record FocalPoint(
        @NotNull @DecimalMin("0") @DecimalMax("1") @Schema(description = "From the left edge, 0, to the right one, 1.", examples = "0.5")
        Double x,

        @NotNull @DecimalMin("0") @DecimalMax("1") @Schema(description = "From the upper edge, 0, to the lower one, 1.", examples = "0.33")
        Double y) {}
