package masthead.campaign.placement;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import masthead.campaign.placement.Placements.Reading;
import masthead.campaign.placement.Placements.Standing;
import masthead.platform.http.Language;
import masthead.publication.Assembling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Which campaigns show where. */
@Path("/v1/placements")
@Produces(MediaType.APPLICATION_JSON)
public class PlacementResource {

    private static final String NOT_FOUND = "#/components/responses/NotFound";

    private final Placements placements;
    private final Deciding deciding;
    private final Assembling assembling;

    PlacementResource(Placements placements, Deciding deciding, Assembling assembling) {
        this.placements = placements;
        this.deciding = deciding;
        this.assembling = assembling;
    }

    @GET
    @Operation(
            operationId = "getPlacements",
            summary = "Read what can show where",
            description =
                    "For each place its candidates in order, with what they say, whom they are for and how often they come: the same "
                            + "for every reader, so that a CDN can keep it and an app can decide by itself, offline too. Numbers of "
                            + "goals are of this moment, hence the answer is kept for seconds and its `ETag` changes with them. An "
                            + "article that readers do not have answers 404.")
    @APIResponseSchema(PlacementsDocument.class)
    @APIResponse(responseCode = "404", ref = NOT_FOUND)
    @APIResponse(responseCode = "422", ref = "#/components/responses/ValidationFailed")
    public Response list(@BeanParam PlacementFilter filter) {
        Reading reading = placements.read(
                filter.readSlots(), filter.articleId(), Language.tagOf(filter.language()), filter.surface());
        List<SlotCandidates> slots = new ArrayList<>();
        reading.slots()
                .forEach((slot, standings) -> slots.add(new SlotCandidates(
                        slot,
                        standings.stream()
                                .map(Standing::candidate)
                                .filter(Objects::nonNull)
                                .toList())));
        String language = reading.place().language();
        return assembling.answerForSeconds(
                reading.commit(),
                assembling.embedded(language, new PlacementsDocument(language, filter.surface(), slots)));
    }

    @POST
    @Path("/decide")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decidePlacements",
            summary = "Decide for one reader",
            description =
                    "One campaign and variant for each place, or none, by the same rules and with the same answer as in an app that "
                            + "has the candidates. What is told of the reader is kept nowhere.")
    @APIResponseSchema(DecisionDocument.class)
    @APIResponse(responseCode = "404", ref = NOT_FOUND)
    public Response decide(
            @QueryParam("explain")
                    @DefaultValue("false")
                    @Parameter(description = "Whether each candidate comes with the rule that kept or dropped it.")
                    Boolean explain,
            DecisionDraft draft) {
        Reading reading = placements.read(draft.slots(), draft.articleId(), draft.language(), draft.surface());
        DecisionDocument decision = deciding.decide(reading, draft.reader(), explain);
        return assembling.answerOnce(reading.commit(), assembling.embedded(decision.language(), decision));
    }
}
