package masthead.campaign;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import masthead.campaign.content.CampaignDraft;
import masthead.desk.Desk;
import masthead.desk.Omission;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;

/** Makes of what a revision says something that can be saved now: without what it names and has gone since. */
@ApplicationScoped
class Restoring {

    private static final JsonPointer GOAL = JsonPointer.compile("/goal");

    private final Desk desk;
    private final Saving saving;
    private final ObjectMapper json;

    Restoring(Desk desk, Saving saving, ObjectMapper json) {
        this.desk = desk;
        this.saving = saving;
        this.json = json;
    }

    /** @param note tells of what was left out */
    record Restored(CampaignDraft content, String note) {}

    Restored of(Campaign campaign, CampaignRevision revision) {
        CampaignDraft content = revision.content();
        List<JsonPointer> leftOut = new ArrayList<>();
        if (campaign.state().isRunning()
                && !Objects.equals(content.goal(), campaign.content().goal())) {
            // While it is counted, a goal changes with a reason only, and a restored revision has none.
            content = content.with(campaign.content().goal(), content.suppression());
            leftOut.add(GOAL);
        }
        List<Fault> faults = faults(campaign, content);
        for (int round = 0; !faults.isEmpty(); round++) {
            if (round == Omission.MOST_ROUNDS) {
                throw ProblemException.invalid(faults);
            }
            ObjectNode tree = json.valueToTree(content);
            for (Fault fault : faults) {
                JsonPointer place = JsonPointer.compile(fault.pointer());
                Omission.empty(tree, place);
                if (round == 0) {
                    leftOut.add(place);
                }
            }
            Omission.removeNulls(tree);
            content = read(tree);
            faults = faults(campaign, content);
        }
        return new Restored(content, Omission.note(revision.number(), leftOut));
    }

    private List<Fault> faults(Campaign campaign, CampaignDraft content) {
        List<Fault> faults = new ArrayList<>(desk.drafts().faults(content, ""));
        faults.addAll(saving.nameFaults(campaign, content));
        return faults;
    }

    private CampaignDraft read(ObjectNode tree) {
        try {
            return json.treeToValue(tree, CampaignDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft with less in it can be read", e);
        }
    }
}
