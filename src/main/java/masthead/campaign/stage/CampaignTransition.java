package masthead.campaign.stage;

import static masthead.campaign.stage.CampaignState.APPROVED;
import static masthead.campaign.stage.CampaignState.ARCHIVED;
import static masthead.campaign.stage.CampaignState.DRAFT;
import static masthead.campaign.stage.CampaignState.ENDED;
import static masthead.campaign.stage.CampaignState.IN_REVIEW;
import static masthead.campaign.stage.CampaignState.LIVE;
import static masthead.campaign.stage.CampaignState.PAUSED;
import static masthead.campaign.stage.CampaignState.SCHEDULED;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import masthead.desk.DeskObject;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done with a campaign, and when that makes sense: the one table of its states. */
@Schema(
        name = "CampaignTransition",
        description = "What can be done with a campaign: the last word of the address that it is posted to.")
public enum CampaignTransition {
    @JsonProperty("submit")
    SUBMIT(IN_REVIEW),
    @JsonProperty("return-to-draft")
    RETURN_TO_DRAFT(DRAFT),
    @JsonProperty("approve")
    APPROVE(APPROVED),
    @JsonProperty("schedule")
    SCHEDULE(SCHEDULED),
    @JsonProperty("unschedule")
    UNSCHEDULE(APPROVED),
    @JsonProperty("start")
    START(LIVE),
    @JsonProperty("pause")
    PAUSE(PAUSED),
    @JsonProperty("resume")
    RESUME(LIVE),
    @JsonProperty("end")
    END(ENDED),
    @JsonProperty("archive")
    ARCHIVE(ARCHIVED),
    @JsonProperty("restore")
    RESTORE(DRAFT);

    private final CampaignState to;

    CampaignTransition(CampaignState to) {
        this.to = to;
    }

    private boolean isAllowed(CampaignState state) {
        return switch (this) {
            case SUBMIT -> state == DRAFT;
            case RETURN_TO_DRAFT -> state == IN_REVIEW || state == APPROVED;
            case APPROVE -> state == IN_REVIEW;
            case SCHEDULE -> state == APPROVED;
            case UNSCHEDULE -> state == SCHEDULED;
            case START -> state == APPROVED || state == SCHEDULED;
            case PAUSE -> state == LIVE;
            case RESUME -> state == PAUSED;
            case END -> state.isRunning();
            case ARCHIVE -> state == ENDED;
            case RESTORE -> false;
        };
    }

    /** The state that it leads to. */
    public CampaignState to() {
        return to;
    }

    /** All that make sense now. */
    public static List<CampaignTransition> allowed(CampaignState state, boolean isTrashed) {
        return isTrashed
                ? List.of(RESTORE)
                : Arrays.stream(values())
                        .filter(transition -> transition.isAllowed(state))
                        .toList();
    }

    /**
     * Goes on only if this makes sense now.
     *
     * @throws ProblemException 409 with those that would
     */
    public void require(CampaignState state, boolean isTrashed) {
        if (isTrashed && this != RESTORE) {
            throw DeskObject.inTrash();
        }
        if (!allowed(state, isTrashed).contains(this)) {
            throw illegal(
                    this == RESTORE ? "It is not in the trash." : "Its state is %s.".formatted(state.wire()),
                    state,
                    isTrashed);
        }
    }

    /** 409 with what would make sense. */
    public static ProblemException illegal(String why, CampaignState state, boolean isTrashed) {
        return new ProblemException(Problem.of(ProblemType.ILLEGAL_TRANSITION, why)
                .allowed(allowed(state, isTrashed).stream()
                        .map(CampaignTransition::wire)
                        .toList()));
    }

    private String wire() {
        return Word.of(this);
    }
}
