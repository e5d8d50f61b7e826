package masthead.newsletter.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.desk.Moment;
import masthead.desk.MomentReading;
import masthead.platform.http.IfMatch;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Takes editions from one state to another, as the desk wants it. Each throws 404, 409, 412 and 428 as a problem. */
@ApplicationScoped
@Transactional
public class EditionStages {

    private static final String BY_THE_DESK = "by-the-desk";

    private final Desk desk;
    private final Launching launching;
    private final EditionLedger ledger;
    private final Clock clock;

    EditionStages(Desk desk, Launching launching, EditionLedger ledger, Clock clock) {
        this.desk = desk;
        this.launching = launching;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws ProblemException 422 for a time that is none, or when it could not be sent as things are */
    EditionView schedule(UUID id, @Nullable IfMatch ifMatch, EditionScheduleDraft draft) {
        Edition edition = desk.lock(Edition.class, id, ifMatch);
        edition.require(EditionAction.SCHEDULE);
        MomentReading reading = new MomentReading("", draft.at(), draft.localTime(), draft.zone());
        List<Fault> faults = new ArrayList<>(reading.faults());
        Instant at = reading.at();
        String pointer = draft.at() == null ? "/localTime" : "/at";
        if (at != null && !at.isAfter(clock.instant())) {
            faults.add(Fault.at(pointer, "out-of-range", "must lie in the future"));
        } else if (at != null && MomentReading.isTooFar(at, clock.instant())) {
            faults.add(MomentReading.tooFar(pointer));
        }
        faults.addAll(launching.faults(edition, launching.compose(edition)));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        Moment moment = new Moment(Objects.requireNonNull(at), null, draft.zone()).read();
        edition.schedule(moment, desk.edit());
        return EditionView.of(desk.save(edition));
    }

    EditionView unschedule(UUID id, @Nullable IfMatch ifMatch) {
        Edition edition = desk.lock(Edition.class, id, ifMatch);
        edition.unschedule(desk.edit());
        return EditionView.of(desk.save(edition));
    }

    /** @throws ProblemException 422 when something keeps it from being sent */
    public EditionView send(UUID id, @Nullable IfMatch ifMatch) {
        Edition edition = desk.lock(Edition.class, id, ifMatch);
        launching.start(edition, desk.edit());
        return EditionView.of(edition);
    }

    EditionView pause(UUID id, @Nullable IfMatch ifMatch) {
        Edition edition = desk.lock(Edition.class, id, ifMatch);
        edition.pause(BY_THE_DESK, desk.edit());
        return EditionView.of(desk.save(edition));
    }

    EditionView resume(UUID id, @Nullable IfMatch ifMatch) {
        Edition edition = desk.lock(Edition.class, id, ifMatch);
        edition.resume(desk.edit());
        desk.save(edition);
        ledger.resume(id);
        return EditionView.of(edition);
    }

    EditionView cancel(UUID id, @Nullable IfMatch ifMatch) {
        Edition edition = desk.lock(Edition.class, id, ifMatch);
        edition.cancel(desk.edit());
        desk.save(edition);
        ledger.cancel(id);
        return EditionView.of(edition);
    }

    /** @throws ProblemException 422 for deliveries that are not uncertain */
    EditionView resendUncertain(UUID id, @Nullable IfMatch ifMatch, List<UUID> deliveries) {
        Edition edition = desk.lock(Edition.class, id, ifMatch);
        edition.require(EditionAction.RESEND_UNCERTAIN);
        int resent = ledger.resend(id, deliveries);
        if (resent < deliveries.size()) {
            throw ProblemException.invalid(List.of(Fault.at(
                    "/deliveryIds", "unknown-reference", "names what is no uncertain delivery of this edition")));
        }
        if (resent > 0) {
            edition.reopen(desk.edit());
            desk.save(edition);
        }
        return EditionView.of(edition);
    }
}
