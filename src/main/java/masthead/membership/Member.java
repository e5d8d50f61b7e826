package masthead.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.desk.DeskObject;
import masthead.desk.Edit;
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

    private MemberSource source = MemberSource.DESK;

    /** What the desk searches; the database makes it of the address and the name. */
    @Personal
    @Column(insertable = false, updatable = false)
    private @Nullable String sought;

    static @Nullable Member by(byte[] emailHash) {
        return find("emailHash", (Object) emailHash).firstResult();
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
        touch(new Edit(cause.by(), cause.at()));
    }
}
