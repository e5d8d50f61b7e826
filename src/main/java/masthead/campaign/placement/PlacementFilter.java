package masthead.campaign.placement;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import masthead.campaign.content.Slot;
import masthead.campaign.content.Surface;
import masthead.platform.http.CommaSeparated;
import masthead.platform.http.Language;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** For which places candidates are wanted. */
public record PlacementFilter(
        @QueryParam("slots")
        @Parameter(
                description = "The places, with commas between them.",
                required = true,
                explode = Explode.FALSE,
                schema = @Schema(type = SchemaType.ARRAY, implementation = Slot.class, minItems = 1, maxItems = 7),
                example = "[\"top-bar\", \"in-article\"]")
        @Nullable CommaSeparated slots,

        @QueryParam("articleId")
        @Parameter(
                description =
                        "The article that is being read, if any. On one that is sensitive or suppresses campaigns nothing shows.")
        @Nullable UUID articleId,

        @QueryParam("language")
        @Parameter(description = "BCP 47; that of the article when left out, or else the default of the site.")
        @Nullable Language language,

        @QueryParam("surface") @Parameter(description = "What it is read on; any when left out.") @Nullable Surface surface) {

    private static final int MOST = 7;

    /** @throws ProblemException 400 when one is none or there are none, 422 when there are too many */
    Set<Slot> readSlots() {
        if (slots == null) {
            throw ProblemException.malformed(
                    Fault.ofParameter("slots", "required", "must name places, with commas between them"));
        }
        Set<Slot> read = new LinkedHashSet<>();
        for (String word : slots.atMost(MOST, "slots")) {
            Slot slot = Slot.of(word);
            if (slot == null) {
                throw ProblemException.malformed(Fault.ofParameter(
                        "slots",
                        "wrong-type",
                        "must be of %s, with commas".formatted(String.join(", ", Slot.words()))));
            }
            read.add(slot);
        }
        return read;
    }
}
