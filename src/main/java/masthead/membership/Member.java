package masthead.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import masthead.desk.DeskObject;
import masthead.platform.persistence.Personal;
import org.jspecify.annotations.Nullable;

/** Somebody who is or was a member. */
@Entity
class Member extends DeskObject {

    @Personal
    private @Nullable String email;

    @Personal
    @Column(name = "email_hash")
    private byte[] emailHash = {};

    @Personal
    private @Nullable String name;

    private @Nullable String language;

    @Column(name = "tier_id")
    private @Nullable UUID tierId;

    private MemberStatus status = MemberStatus.ACTIVE;
    private Instant since = Instant.EPOCH;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    private boolean renews;
    private MemberSource source = MemberSource.DESK;

    /** What the desk searches; the database makes it of the address and the name. */
    @Personal
    @Column(insertable = false, updatable = false)
    private @Nullable String sought;

    /** How an address stands as a member that has not ended; null if nobody is one. */
    static @Nullable Given now(byte[] emailHash) {
        return find(
                        "SELECT id, tierId, endsAt FROM Member WHERE emailHash = ?1 AND status <> ?2",
                        emailHash,
                        MemberStatus.ENDED)
                .project(Given.class)
                .firstResult();
    }

    /**
     * Whoever has an address with one of these hashes, or else is known to contributions by one. Nothing of them is loaded: whoever
     * locks them afterwards sees them as they are then.
     */
    static @Nullable UUID idBy(List<byte[]> hashes) {
        if (hashes.isEmpty()) {
            return null;
        }
        List<?> found = getEntityManager()
                .createNativeQuery("""
                        SELECT id FROM (SELECT id, 0 AS place FROM member WHERE email_hash IN (?1)
                                        UNION ALL SELECT member_id, 1 FROM member_payer WHERE payer IN (?1)) AS known
                        ORDER BY place, id LIMIT 1""", UUID.class)
                .setParameter(1, hashes)
                .getResultList();
        return found.isEmpty() ? null : (UUID) found.getFirst();
    }

    /** By this, too, contributions know a member from now on; who was known by it before is not any more. */
    static void remember(byte[] payer, UUID memberId) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO member_payer (payer, member_id) VALUES (?1, ?2)
                        ON CONFLICT (payer) DO UPDATE SET member_id = excluded.member_id
                        WHERE member_payer.member_id <> excluded.member_id""")
                .setParameter(1, payer)
                .setParameter(2, memberId)
                .executeUpdate();
    }

    /** As they are once nobody else is at it, whatever was seen of them before; null if there is none. */
    static @Nullable Member locked(UUID id) {
        getEntityManager().detach(getEntityManager().getReference(Member.class, id));
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All whom contributions know by one of these keys, or to whom one of these gave or took something; in the order of their ids. */
    static void hold(List<byte[]> payers, List<UUID> references) {
        getEntityManager()
                .createNativeQuery("""
                        SELECT id FROM member WHERE id IN (
                            SELECT m.id FROM string_to_table(?1, ',') AS hash JOIN member m ON m.email_hash = decode(hash, 'hex')
                            UNION
                            SELECT p.member_id FROM string_to_table(?1, ',') AS hash
                            JOIN member_payer p ON p.payer = decode(hash, 'hex')
                            UNION
                            SELECT e.member_id FROM string_to_table(?2, ',') AS reference
                            JOIN member_event e ON e.reference_id = CAST(reference AS uuid))
                        ORDER BY id FOR UPDATE""", UUID.class)
                .setParameter(1, payers.stream().map(HexFormat.of()::formatHex).collect(Collectors.joining(",")))
                .setParameter(2, references.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .getResultList();
    }

    /** In the order of their ids, so that no two transactions wait for each other. */
    static List<Member> locked(List<byte[]> emailHashes) {
        return emailHashes.isEmpty()
                ? List.of()
                : Member.<Member>find("emailHash IN ?1 ORDER BY id", emailHashes)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    @Nullable UUID tierId() {
        return tierId;
    }

    MemberStatus status() {
        return status;
    }

    @Nullable Instant endsAt() {
        return endsAt;
    }

    MemberSource source() {
        return source;
    }

    String email() {
        return Objects.requireNonNull(email);
    }

    byte[] emailHash() {
        return emailHash.clone();
    }

    MemberDraft draft() {
        return new MemberDraft(email(), name, language, tierId, status, since, endsAt);
    }

    /** @param hash of the address */
    void revise(MemberDraft draft, byte[] hash, Cause cause) {
        Instant before = endsAt;
        if (isNew()) {
            source = cause.source();
        }
        email = draft.email();
        emailHash = hash.clone();
        name = draft.name();
        language = draft.language();
        tierId = draft.tierId();
        status = Objects.requireNonNull(draft.status());
        since = Objects.requireNonNull(draft.since());
        endsAt = draft.endsAt();
        renews = renews && status == MemberStatus.ACTIVE && endsAt != null && endsAt.equals(before);
        touch(cause.edit());
    }

    /** Its time is over. */
    void end(Cause cause) {
        status = MemberStatus.ENDED;
        renews = false;
        touch(cause.edit());
    }

    /** Whether it is expected to be paid for again. */
    boolean renews() {
        return renews;
    }

    void renew(boolean isExpected) {
        renews = isExpected;
    }
}
