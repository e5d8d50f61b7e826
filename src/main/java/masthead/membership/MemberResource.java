package masthead.membership;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.access.reader.IssuedReaderToken;
import masthead.platform.http.Answers;
import masthead.platform.http.Idempotent;
import masthead.platform.http.IfMatch;
import masthead.platform.http.MergePatch;
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Members at the desk. */
@Path(MemberResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {

    static final String PATH = "/v1/admin/members";

    private final Members members;
    private final MemberTokens tokens;

    MemberResource(Members members, MemberTokens tokens) {
        this.members = members;
        this.tokens = tokens;
    }

    @GET
    @Operation(operationId = "listMembers", summary = "List members", description = "The newest first.")
    @APIResponseSchema(MemberView.class)
    public Response list(@BeanParam MemberFilter filter, @BeanParam PageRequest page) {
        return members.page(filter, page).response();
    }

    @POST
    @Idempotent(secret = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createMember",
            summary = "Create a member",
            description =
                    "Nothing is mailed to them. No answer is kept that tells of a person, so a retry with the same "
                            + "Idempotency-Key gets 409 with the address of the member.")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public Response create(MemberDraft draft) {
        MemberView member = members.create(draft);
        return Answers.created(PATH, member.id(), member.version(), member);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getMember",
            summary = "Read a member",
            description = "The ETag is what a change sends as If-Match.")
    @APIResponseSchema(MemberView.class)
    public Response read(@PathParam("id") UUID id) {
        return answer(members.read(id));
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "listMemberHistory",
            summary = "List what became of a membership",
            description = "The latest first. It names nobody, and outlives an erased member.")
    @APIResponseSchema(MemberEventView.class)
    public Response history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return members.history(id, page).response();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceMember",
            summary = "Replace a member",
            description = "What the body leaves out is emptied; only `since` is kept.")
    @APIResponseSchema(MemberView.class)
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, MemberDraft draft) {
        return answer(members.replace(id, ifMatch, draft));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateMember",
            summary = "Change a member",
            description = "A merge patch (RFC 7396): what the body leaves out stays, null empties.")
    @APIResponseSchema(MemberView.class)
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MemberDraft.class)))
                    MergePatch patch) {
        return answer(members.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "eraseMember",
            summary = "Erase a member",
            description =
                    "For good: members have no trash. All that tells of the person goes, also from gifts to or from the same "
                            + "address and from mails on their way; what became of the membership stays, under an id that names nobody. "
                            + "Who is to be a member no more, but known, is `ended` instead.")
    public void erase(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        members.erase(id, ifMatch);
    }

    @POST
    @Path("/{id}/reader-tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueMemberToken",
            summary = "Issue a token to a member",
            description =
                    "A reader's token, as `POST /v1/admin/reader-tokens` gives it, that opens what the member's tier opens, for no longer "
                            + "than the membership goes on. It names the member by id only.")
    @APIResponseSchema(IssuedReaderToken.class)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public IssuedReaderToken issueToken(@PathParam("id") UUID id, MemberTokenDraft draft) {
        return tokens.issue(id, draft);
    }

    private static Response answer(MemberView member) {
        return Answers.ok(member.version(), member);
    }
}
