package masthead.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;

/** Whoever makes a member of an address first takes its lock, so that of two at once one finds what the other made. */
@ApplicationScoped
class MemberLocks {

    private final EntityManager entities;

    MemberLocks(EntityManager entities) {
        this.entities = entities;
    }

    /** Until the transaction ends; always in the same order, so that no two wait for each other. */
    void take(Collection<byte[]> emailHashes) {
        emailHashes.stream().sorted(Arrays::compareUnsigned).forEach(this::take);
    }

    void take(byte[] emailHash) {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "member " + HexFormat.of().formatHex(emailHash))
                .getResultList();
    }
}
