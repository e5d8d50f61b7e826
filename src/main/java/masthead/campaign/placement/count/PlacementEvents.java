package masthead.campaign.placement.count;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import masthead.platform.http.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened with campaigns before readers. */
@Schema(name = "PlacementEventsDraft", description = "What happened with campaigns before readers.")
public record PlacementEvents(
        @NotEmpty @Size(max = PlacementEvents.MOST) List<@NotNull @Valid PlacementEvent> events) implements Draft {

    static final int MOST = 100;
}
