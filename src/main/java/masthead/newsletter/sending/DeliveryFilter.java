package masthead.newsletter.sending;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which deliveries the desk wants to see; a delivery must fit all that is given. */
public record DeliveryFilter(
        @QueryParam("state")
        @Parameter(description = "Only those of which this is known.", example = "bounced")
        @Nullable DeliveryState state,

        @QueryParam("subscriptionId") @Parameter(description = "Only that to this subscription.") @Nullable UUID subscriptionId) {}
