package masthead.newsletter.edition;

import java.util.Arrays;
import masthead.desk.DeskObject;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import masthead.platform.text.Word;

/** What can be done with an edition, and when: the one table of its states. */
enum EditionAction {
    CHANGE,
    SCHEDULE,
    UNSCHEDULE,
    SEND,
    PAUSE,
    RESUME,
    CANCEL,
    RESEND_UNCERTAIN,
    TRASH,
    RESTORE;

    private boolean isAllowed(EditionState state, boolean started, boolean trashed) {
        if (trashed) {
            return this == RESTORE;
        }
        boolean isOpen = state == EditionState.DRAFT
                || state == EditionState.SCHEDULED
                || (state == EditionState.FAILED && !started);
        boolean isUnderWay = state == EditionState.SENDING || state == EditionState.PAUSED;
        return switch (this) {
            case CHANGE, SCHEDULE, SEND -> isOpen;
            case UNSCHEDULE -> state == EditionState.SCHEDULED;
            case PAUSE -> state == EditionState.SENDING;
            case RESUME -> state == EditionState.PAUSED;
            case CANCEL -> isUnderWay || state == EditionState.SCHEDULED;
            case RESEND_UNCERTAIN -> isUnderWay || state == EditionState.SENT;
            case TRASH -> !isUnderWay;
            case RESTORE -> false;
        };
    }

    /**
     * Goes on only if this makes sense now.
     *
     * @throws ProblemException 409 with those that would
     */
    void require(EditionState state, boolean started, boolean trashed) {
        if (trashed && this != RESTORE) {
            throw DeskObject.inTrash();
        }
        if (!isAllowed(state, started, trashed)) {
            throw new ProblemException(Problem.of(
                            ProblemType.ILLEGAL_TRANSITION,
                            this == RESTORE ? "It is not in the trash." : "It is %s.".formatted(Word.of(state)))
                    .allowed(Arrays.stream(values())
                            .filter(action -> action != CHANGE && action.isAllowed(state, started, trashed))
                            .map(Word::of)
                            .toList()));
        }
    }
}
