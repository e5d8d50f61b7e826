package masthead.campaign;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import masthead.campaign.content.CampaignKind;
import masthead.campaign.stage.CampaignState;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which campaigns the desk wants to see; a campaign must fit all that is given. */
public record CampaignFilter(
        @QueryParam("state") @Parameter(description = "How far it has come.") @Nullable CampaignState state,

        @QueryParam("kind") @Nullable CampaignKind kind,
        @QueryParam("trashed") @DefaultValue("false") Boolean trashed) {

    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        if (state != null) {
            conditions.put("course.state = ?", state);
        }
        if (kind != null) {
            conditions.put("kind = ?", kind);
        }
        return conditions;
    }
}
