package masthead.newsletter.subscriber;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Subscribers at the desk. */
@Path(SubscriberResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class SubscriberResource {

    static final String PATH = "/v1/admin/subscribers";

    private final SubscriberDesk subscribers;

    SubscriberResource(SubscriberDesk subscribers) {
        this.subscribers = subscribers;
    }

    @GET
    @Operation(
            operationId = "listSubscribers",
            summary = "List or search subscribers",
            description = "The newest first, each with all newsletters that were asked for.")
    @APIResponseSchema(SubscriberView.class)
    public Response list(@BeanParam SubscriberFilter filter, @BeanParam PageRequest page) {
        return subscribers.page(filter, page).response();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSubscriber",
            summary = "Read a subscriber",
            description = "With all newsletters that were asked for, and whether anything may be sent.")
    @APIResponseSchema(SubscriberView.class)
    public SubscriberView read(@PathParam("id") UUID id) {
        return subscribers.read(id);
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "listConsent",
            summary = "List what a subscriber has agreed to",
            description =
                    "And taken back, the newest first: when, by what way, and to which wording. The ledger stays when the person is "
                            + "erased, and can be read by the id of old.")
    @APIResponseSchema(ConsentEntry.class)
    public Response history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return subscribers.history(id, page).response();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "eraseSubscriber",
            summary = "Erase a subscriber",
            description =
                    "For good: all that tells of the person goes, mails on their way too. The address is suppressed by a keyed hash, so "
                            + "that no import brings it back; the person's own later sign-up does.")
    public void erase(@PathParam("id") UUID id) {
        subscribers.erase(id);
    }

    @DELETE
    @Path("/{id}/subscriptions/{newsletterId}")
    @Operation(
            operationId = "endSubscription",
            summary = "End a subscription",
            description =
                    "For somebody who has asked the desk for it. Effective at once, as if by the reader's own link.")
    public void end(
            @PathParam("id") UUID id,
            @PathParam("newsletterId") @Parameter(description = "The newsletter.") UUID newsletterId) {
        subscribers.end(id, newsletterId);
    }
}
