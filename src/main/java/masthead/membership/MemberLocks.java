package masthead.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whoever makes a member of an address first takes its lock, so that of two at once one finds what the other made. Locks of addresses
 * are taken before the rows of members, and those before the rows of gifts.
 */
@ApplicationScoped
class MemberLocks {

    private final EntityManager entities;

    MemberLocks(EntityManager entities) {
        this.entities = entities;
    }

    /** Until the transaction ends; always in the same order, so that no two wait for each other. */
    void take(Collection<byte[]> emailHashes) {
        entities.createNativeQuery("""
                        SELECT 1 FROM string_to_table(?1, ',') AS hash
                        CROSS JOIN LATERAL pg_advisory_xact_lock(hashtextextended('member ' || hash, 0))""")
                .setParameter(
                        1,
                        emailHashes.stream()
                                .map(HexFormat.of()::formatHex)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .getResultList();
    }

    void take(byte[] emailHash) {
        take(List.of(emailHash));
    }
}
