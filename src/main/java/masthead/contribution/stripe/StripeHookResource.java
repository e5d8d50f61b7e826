package masthead.contribution.stripe;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import masthead.platform.http.AnyQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Where Stripe sends its events. */
@Path("/v1/hooks/stripe")
@Produces(MediaType.APPLICATION_JSON)
@AnyQuery
public class StripeHookResource {

    private static final String EVENT = """
            {"id": "evt_1PgafTB7WZ01zgkWDqN2Jm3T", "object": "event", "created": 1795460940,
             "type": "customer.subscription.deleted",
             "data": {"object": {"id": "sub_1PgafSB7WZ01zgkW", "object": "subscription", "status": "canceled"}}}""";

    private final StripeHooks hooks;

    StripeHookResource(StripeHooks hooks) {
        this.hooks = hooks;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeStripeEvent",
            summary = "Take an event from Stripe",
            description =
                    "For Stripe only: an event (of any version of its API) that is signed with one of `masthead.stripe.secrets`, not longer ago "
                            + "than `masthead.stripe.tolerance`. `checkout.session.completed`, `checkout.session.async_payment_succeeded`, "
                            + "`invoice.paid`, `invoice_payment.paid`, `charge.refunded` and `customer.subscription.deleted` come into the "
                            + "ledger, if they are about a price of `masthead.stripe.prices` or say `masthead_kind` in their metadata; all "
                            + "else is answered and ignored. What Stripe sends again is counted once. `404` where no secret is set.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "An event as Stripe's API documents it."),
                            examples =
                                    @ExampleObject(
                                            name = "cancellation",
                                            summary = "A subscription has ended",
                                            value = EVENT)))
    @APIResponseSchema(StripeReceipt.class)
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    public Response take(
            byte[] event,
            @HeaderParam(StripeSignature.HEADER)
                    @Parameter(
                            description = "Stripe's signature, as its documentation tells.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 2000),
                            example =
                                    "t=1795680900,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e108d8bd")
                    @Nullable String signature) {
        return Response.ok(new StripeReceipt(hooks.take(event, signature)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
