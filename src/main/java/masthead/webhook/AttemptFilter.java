package masthead.webhook;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which attempts the desk wants to see; an attempt must fit all that is given. */
public record AttemptFilter(
        @QueryParam("messageId")
        @Parameter(description = "Only those to send this message.", example = "c-6f1c2d9a-1842")
        @Nullable String messageId,

        @QueryParam("delivered")
        @Parameter(description = "Only those that got there, or only those that did not.", example = "false")
        @Nullable Boolean delivered) {}
