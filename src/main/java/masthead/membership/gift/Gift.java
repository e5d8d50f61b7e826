package masthead.membership.gift;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.contribution.Contributed;
import masthead.desk.DeskObject;
import masthead.desk.Edit;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** A membership that somebody gives to somebody. Who they are stands in {@link GiftPerson}. */
@Entity
class Gift extends DeskObject {

    @Column(name = "tier_id")
    private @Nullable UUID tierId;

    private int months;
    private GiftState state = GiftState.PURCHASED;
    private @Nullable String language;

    @Column(name = "deliver_on")
    private LocalDate deliverOn = LocalDate.EPOCH;

    private String zone = "UTC";

    @Column(name = "deliver_at")
    private Instant deliverAt = Instant.EPOCH;

    @Column(name = "contribution_id")
    private @Nullable UUID contributionId;

    @Column(name = "contribution_source")
    private @Nullable String contributionSource;

    @Column(name = "contribution_event")
    private @Nullable String contributionEvent;

    @Column(name = "campaign_id")
    private @Nullable UUID campaignId;

    @Column(name = "token_hash")
    private byte @Nullable [] tokenHash;

    /** How many mails with a link there were. */
    private int sent;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "remind_at")
    private @Nullable Instant remindAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "member_id")
    private @Nullable UUID memberId;

    /** As it is once nobody else is at it, whatever was seen of it before; null if there is none. */
    static @Nullable Gift locked(UUID id) {
        getEntityManager().detach(getEntityManager().getReference(Gift.class, id));
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static @Nullable Gift by(byte[] tokenHash) {
        return find("tokenHash", (Object) tokenHash).firstResult();
    }

    static @Nullable UUID idOfPurchase(UUID contributionId) {
        return find("SELECT id FROM Gift WHERE contributionId = ?1", contributionId)
                .project(UUID.class)
                .firstResult();
    }

    GiftState state() {
        return state;
    }

    UUID tierId() {
        return Objects.requireNonNull(tierId);
    }

    int months() {
        return months;
    }

    @Nullable String language() {
        return language;
    }

    @Nullable Instant expiresAt() {
        return expiresAt;
    }

    @Nullable UUID campaignId() {
        return campaignId;
    }

    @Nullable UUID memberId() {
        return memberId;
    }

    Facts facts() {
        return new Facts(
                tierId(),
                months,
                state,
                language,
                deliverOn,
                zone,
                deliverAt,
                contributionId,
                sent,
                deliveredAt,
                expiresAt,
                endedAt,
                memberId);
    }

    /** What is told of a gift beside who gives and is given. */
    record Facts(
            UUID tierId,
            int months,
            GiftState state,
            @Nullable String language,
            LocalDate deliverOn,
            String zone,
            Instant deliverAt,
            @Nullable UUID contributionId,
            int sent,
            @Nullable Instant deliveredAt,
            @Nullable Instant expiresAt,
            @Nullable Instant endedAt,
            @Nullable UUID memberId) {}

    void revise(GiftDraft draft, Instant delivery, Edit edit) {
        requireOpen();
        tierId = draft.tierId();
        months = draft.months();
        language = draft.language();
        deliverOn = Objects.requireNonNull(draft.deliverOn());
        zone = Objects.requireNonNull(draft.zone());
        deliverAt = delivery;
        touch(edit);
    }

    void bought(Contributed by) {
        contributionId = by.id();
        contributionSource = by.source();
        contributionEvent = by.sourceEventId();
        campaignId = by.campaignId();
    }

    Purchase purchase() {
        return new Purchase(contributionSource, contributionEvent);
    }

    /** A link was mailed; those before it open nothing any more. */
    void deliver(byte[] hash, Edit edit) {
        requireOpen();
        tokenHash = hash.clone();
        sent++;
        state = GiftState.DELIVERED;
        deliveredAt = deliveredAt == null ? edit.at() : deliveredAt;
        touch(edit);
    }

    /** @param reminder when its recipient is told that time runs out; null for never */
    void expire(Instant end, @Nullable Instant reminder) {
        expiresAt = end;
        remindAt = reminder;
    }

    void reminded(Edit edit) {
        remindAt = null;
        touch(edit);
    }

    void redeem(UUID member, Edit edit) {
        memberId = member;
        end(GiftState.REDEEMED, edit);
    }

    void revoke(Edit edit) {
        end(GiftState.REVOKED, edit);
    }

    void lapse(Edit edit) {
        end(GiftState.EXPIRED, edit);
    }

    /** Nobody has a link to it any more: it waits for another address. */
    void withdraw(Edit edit) {
        tokenHash = null;
        remindAt = null;
        state = state.isOpen() ? GiftState.PURCHASED : state;
        touch(edit);
    }

    /** Whether this is the hash of the link that was sent last. */
    boolean isOpenedBy(byte[] hash) {
        return Arrays.equals(hash, tokenHash);
    }

    private void end(GiftState how, Edit edit) {
        requireOpen();
        state = how;
        endedAt = edit.at();
        deliveredAt = deliveredAt == null && how == GiftState.REDEEMED ? edit.at() : deliveredAt;
        touch(edit);
    }

    /** @throws ProblemException 409 */
    void requireOpen() {
        if (!state.isOpen()) {
            throw new ProblemException(
                    Problem.of(ProblemType.ILLEGAL_TRANSITION, "It is %s, and stays so.".formatted(state))
                            .allowed(List.of()));
        }
    }
}
