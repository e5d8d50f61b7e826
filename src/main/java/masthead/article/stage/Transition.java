package masthead.article.stage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import masthead.desk.DeskObject;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done with an article, and when that makes sense: the one table of its states. */
@Schema(
        name = "Transition",
        description = "What can be done with an article: the last word of the address that it is posted to.")
public enum Transition {
    @JsonProperty("submit")
    SUBMIT,
    @JsonProperty("return-to-draft")
    RETURN_TO_DRAFT,
    @JsonProperty("publish")
    PUBLISH,
    @JsonProperty("schedule")
    SCHEDULE,
    @JsonProperty("unschedule")
    UNSCHEDULE,
    @JsonProperty("unpublish")
    UNPUBLISH,
    @JsonProperty("kill")
    KILL,
    @JsonProperty("restore")
    RESTORE;

    /** Out of the trash nothing comes but by being restored, and what is killed stays killed. */
    private boolean isAllowed(ArticleState state) {
        if (state.isTrashed() || state.publication() == PublicationState.KILLED) {
            return this == RESTORE && state.isTrashed();
        }
        return switch (this) {
            case SUBMIT -> state.stage() == Stage.DRAFT && state.hasNews();
            case RETURN_TO_DRAFT -> state.stage() == Stage.IN_REVIEW;
            case PUBLISH, SCHEDULE -> state.hasNews();
            case UNSCHEDULE -> state.stage() == Stage.SCHEDULED || state.endIsPlanned();
            case UNPUBLISH -> state.publication() == PublicationState.PUBLISHED;
            case KILL -> true;
            case RESTORE -> false;
        };
    }

    /** All that make sense now. */
    public static List<Transition> allowed(ArticleState state) {
        return Arrays.stream(values())
                .filter(transition -> transition.isAllowed(state))
                .toList();
    }

    /**
     * Goes on only if this makes sense now.
     *
     * @throws ProblemException 409 with those that would
     */
    public void require(ArticleState state) {
        if (state.isTrashed() && this != RESTORE) {
            throw DeskObject.inTrash();
        }
        if (!isAllowed(state)) {
            throw new ProblemException(Problem.of(ProblemType.ILLEGAL_TRANSITION, objection(state))
                    .allowed(allowed(state).stream().map(Word::of).toList()));
        }
    }

    private String objection(ArticleState state) {
        if (this == RESTORE) {
            return "It is not in the trash.";
        }
        if (state.publication() == PublicationState.KILLED) {
            return "It was killed; nothing brings it back.";
        }
        if (!state.hasNews() && (this == SUBMIT || this == PUBLISH || this == SCHEDULE)) {
            return "Readers have the newest revision already.";
        }
        return "Its stage is %s and its publication %s."
                .formatted(Word.of(state.stage()), Word.of(state.publication()));
    }
}
