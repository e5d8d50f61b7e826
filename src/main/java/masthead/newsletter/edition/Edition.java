package masthead.newsletter.edition;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import masthead.desk.DeskObject;
import masthead.desk.Edit;
import masthead.desk.Moment;
import org.jspecify.annotations.Nullable;

/** One sending of a newsletter. */
@Entity
class Edition extends DeskObject {

    /** All that was written. What follows it repeats what the database has to hold together. */
    @Convert(converter = EditionColumn.class)
    private @Nullable EditionDraft content;

    @Column(name = "newsletter_id", updatable = false)
    private @Nullable UUID newsletterId;

    private EditionState state = EditionState.DRAFT;
    private @Nullable String reason;

    @Convert(converter = EditionProblemColumn.class)
    private @Nullable EditionProblem problem;

    @Column(name = "planned_at")
    private @Nullable Instant plannedAt;

    @Column(name = "planned_zone")
    private @Nullable String plannedZone;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @ElementCollection
    @CollectionTable(name = "edition_media", joinColumns = @JoinColumn(name = "edition_id"))
    @Column(name = "media_id")
    private Set<UUID> mediaIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "edition_collection", joinColumns = @JoinColumn(name = "edition_id"))
    @Column(name = "collection_id")
    private Set<UUID> collectionIds = new HashSet<>();

    static Edition of(UUID newsletter) {
        Edition edition = new Edition();
        edition.newsletterId = newsletter;
        return edition;
    }

    EditionDraft content() {
        return Objects.requireNonNull(content);
    }

    UUID newsletterId() {
        return Objects.requireNonNull(newsletterId);
    }

    EditionState state() {
        return state;
    }

    @Nullable String reason() {
        return reason;
    }

    @Nullable EditionProblem problem() {
        return problem;
    }

    @Nullable Moment plan() {
        return plannedAt == null || plannedZone == null ? null : Moment.of(plannedAt, ZoneId.of(plannedZone));
    }

    @Nullable Instant startedAt() {
        return startedAt;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Goes on only if this makes sense now. */
    void require(EditionAction action) {
        action.require(state, startedAt != null, isTrashed());
    }

    void revise(EditionDraft draft, Edit edit) {
        content = draft;
        keep(mediaIds, draft.mediaIds());
        keep(collectionIds, draft.collectionIds());
        touch(edit);
    }

    /** @param moment as it was read */
    void schedule(Moment moment, Edit edit) {
        require(EditionAction.SCHEDULE);
        become(EditionState.SCHEDULED, null, edit);
        plannedAt = moment.at();
        plannedZone = moment.zone();
        problem = null;
    }

    void unschedule(Edit edit) {
        require(EditionAction.UNSCHEDULE);
        become(EditionState.DRAFT, null, edit);
    }

    void start(Edit edit) {
        require(EditionAction.SEND);
        become(EditionState.SENDING, null, edit);
        startedAt = edit.at();
        problem = null;
    }

    /** It could not be started, so nobody got it. */
    void fail(EditionProblem found, Edit edit) {
        become(EditionState.FAILED, "not-started", edit);
        problem = found;
    }

    void pause(String why, Edit edit) {
        require(EditionAction.PAUSE);
        become(EditionState.PAUSED, why, edit);
    }

    void resume(Edit edit) {
        require(EditionAction.RESUME);
        become(EditionState.SENDING, null, edit);
    }

    void cancel(Edit edit) {
        require(EditionAction.CANCEL);
        become(EditionState.CANCELLED, null, edit);
        endedAt = edit.at();
    }

    /** What was sent already goes on being sent. */
    void reopen(Edit edit) {
        require(EditionAction.RESEND_UNCERTAIN);
        if (state == EditionState.SENT) {
            become(EditionState.SENDING, null, edit);
            endedAt = null;
        }
    }

    /** Readers of the archive have it from now on. */
    void publish(Instant at) {
        if (publishedAt == null) {
            publishedAt = at;
        }
    }

    void finish(EditionState end, @Nullable String why, Edit edit) {
        become(end, why, edit);
        endedAt = edit.at();
    }

    private void become(EditionState next, @Nullable String why, Edit edit) {
        state = next;
        reason = why;
        plannedAt = null;
        plannedZone = null;
        touch(edit);
    }

    private static void keep(Set<UUID> kept, Set<UUID> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    /** The next that are due, none locked. */
    static List<UUID> due(Instant now, UUID last, int most) {
        return getEntityManager()
                .createQuery("SELECT id FROM Edition WHERE plannedAt <= ?1 AND id > ?2 ORDER BY id", UUID.class)
                .setParameter(1, now)
                .setParameter(2, last)
                .setMaxResults(most)
                .getResultList();
    }
}
