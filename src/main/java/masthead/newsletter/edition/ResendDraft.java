package masthead.newsletter.edition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.platform.http.OptionalDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** Which deliveries are sent again. */
@Schema(name = "ResendDraft", description = "Which uncertain deliveries are sent again.")
public record ResendDraft(
        @Schema(description = "All that are uncertain when left out or empty.") @Size(max = 1000) @UniqueElements
        List<@NotNull UUID> deliveryIds)
        implements OptionalDraft {

    public ResendDraft {
        deliveryIds = Objects.requireNonNullElse(deliveryIds, List.of());
    }
}
