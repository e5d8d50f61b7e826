package masthead.access.reader;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.platform.persistence.Ids;
import masthead.platform.persistence.RandomSecret;
import org.hibernate.annotations.Immutable;
import org.jose4j.keys.HmacKey;

/** What readers' tokens are signed with for a while. */
@Entity
@Immutable
@Table(name = "reader_token_secret")
class ReaderSecret extends PanacheEntityBase {

    @Id
    private UUID id = Ids.next();

    private byte[] secret = {};

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    ReaderSecret() {}

    static ReaderSecret make(Instant now) {
        ReaderSecret made = new ReaderSecret();
        made.secret = RandomSecret.bytes();
        made.createdAt = now;
        made.persist();
        return made;
    }

    /** The newest first. */
    static List<ReaderSecret> all() {
        return list("ORDER BY createdAt DESC, id DESC");
    }

    /** Until the transaction ends nobody else makes one. */
    static void lock() {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('reader_token_secret'))", Object.class)
                .getSingleResult();
    }

    boolean isOlderThan(Instant time) {
        return createdAt.isBefore(time);
    }

    String id() {
        return id.toString();
    }

    HmacKey key() {
        return new HmacKey(secret);
    }
}
