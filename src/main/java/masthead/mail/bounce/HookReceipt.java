package masthead.mail.bounce;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of what a mail service told. */
@Schema(name = "MailHookReceipt", description = "What became of what a mail service told.")
record HookReceipt(HookOutcome outcome) {

    static final String EXAMPLE = "{\"outcome\": \"recorded\"}";

    Response answer() {
        return Response.ok(this).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
