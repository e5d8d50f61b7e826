package masthead.newsletter.subscriber;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which subscribers the desk wants to see; one must fit all that is given. */
public record SubscriberFilter(
        @QueryParam("q")
        @Parameter(description = "Only those with this in their address, in any case.", example = "reader@")
        @Nullable String q,

        @QueryParam("newsletterId")
        @Parameter(description = "Only those who have, had or asked for this newsletter.")
        @Nullable UUID newsletterId,

        @QueryParam("state")
        @Parameter(description = "Only those of whom a newsletter, or the one that is given, stands so.")
        @Nullable SubscriptionState state) {}
