package masthead.membership;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.access.audit.Unaudited;
import masthead.platform.persistence.Ids;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One thing that became of a membership. It names nobody, and stays. */
@Entity
@Immutable
@Unaudited
@Table(name = "member_event")
class MemberEvent extends PanacheEntityBase {

    private static final List<MemberEventKind> GIVING =
            List.of(MemberEventKind.JOINED, MemberEventKind.REJOINED, MemberEventKind.EXTENDED);

    @Id
    private UUID id = Ids.next();

    @Column(name = "member_id")
    private @Nullable UUID memberId;

    private Instant at = Instant.EPOCH;
    private MemberEventKind kind = MemberEventKind.JOINED;
    private MemberSource source = MemberSource.DESK;

    @Column(name = "reference_id")
    private @Nullable UUID referenceId;

    private @Nullable Integer months;

    @Column(name = "tier_id")
    private @Nullable UUID tierId;

    private MemberStatus status = MemberStatus.ACTIVE;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    /** Null where it was not kept yet. */
    private @Nullable Boolean renews;

    MemberEvent() {}

    static void note(Member member, MemberEventKind kind, Cause cause, @Nullable Integer months) {
        MemberEvent event = new MemberEvent();
        event.memberId = member.id();
        event.at = cause.at();
        event.kind = kind;
        event.source = cause.source();
        event.referenceId = cause.reference();
        event.months = months;
        event.tierId = member.tierId();
        event.status = kind == MemberEventKind.ERASED ? MemberStatus.ENDED : member.status();
        event.endsAt = member.endsAt();
        event.renews = member.renews();
        event.persist();
    }

    static List<MemberEvent> of(UUID memberId, @Nullable UUID before, int most) {
        return find(
                        "memberId = ?1 AND id < ?2 ORDER BY id DESC",
                        memberId,
                        before == null ? new UUID(-1L, -1L) : before)
                .page(0, most)
                .list();
    }

    /** What a contribution or a gift gave, the latest first. */
    static List<MemberEvent> by(UUID reference) {
        return list("referenceId = ?1 ORDER BY id DESC", reference);
    }

    /** Whether time was given for something that happened after that. */
    static boolean isPaidSince(UUID memberId, Instant time) {
        return count("memberId = ?1 AND at > ?2 AND kind IN ?3", memberId, time, GIVING) > 0;
    }

    static boolean isTakenBack(UUID reference) {
        return count(
                        "referenceId = ?1 AND kind IN ?2",
                        reference,
                        List.of(MemberEventKind.SHORTENED, MemberEventKind.ENDED))
                > 0;
    }

    /** What the membership was before this; null if anything but time has since changed how it stands or when it ends. */
    @Nullable MemberEvent undone() {
        long since = count(
                "memberId = ?1 AND id > ?2 AND source <> ?3 AND (status <> ?4 OR endsAt IS NULL OR endsAt <> ?5)",
                memberId(),
                id,
                MemberSource.SERVICE,
                status,
                endsAt);
        return since > 0 ? null : of(memberId(), id, 1).stream().findFirst().orElse(null);
    }

    boolean isGiving() {
        return GIVING.contains(kind);
    }

    UUID id() {
        return id;
    }

    UUID memberId() {
        return Objects.requireNonNull(memberId);
    }

    @Nullable Integer months() {
        return months;
    }

    @Nullable Instant endsAt() {
        return endsAt;
    }

    /** Who has an end was taken to renew where it was not kept yet. */
    boolean renews() {
        return endsAt != null && !Boolean.FALSE.equals(renews);
    }

    MemberEventKind kind() {
        return kind;
    }

    MemberEventView view() {
        return new MemberEventView(id, at, kind, source, referenceId, months, tierId, status, endsAt);
    }
}
