package masthead.access.reader;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Issues tokens to readers, for the publisher's own service that knows who they are. */
@Path("/v1/admin/reader-tokens")
@Produces(MediaType.APPLICATION_JSON)
public class ReaderTokenResource {

    private final ReaderTokens tokens;

    ReaderTokenResource(ReaderTokens tokens) {
        this.tokens = tokens;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueReaderToken",
            summary = "Issue a reader's token",
            description =
                    "For a reader whom your own service knows, so that an app needs no key: sent as `Authorization: Bearer …` with a "
                            + "read, it opens articles for members, or for who has paid too, until it ends. Nothing is stored, and "
                            + "none can be taken back before its end: choose a short time, and issue another.")
    @APIResponseSchema(IssuedReaderToken.class)
    public IssuedReaderToken issue(ReaderTokenDraft draft) {
        return tokens.issue(draft);
    }
}
