package masthead.mail.suppression;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import masthead.mail.SuppressionReason;
import masthead.platform.persistence.Ids;
import org.jspecify.annotations.Nullable;

/** An address that nothing is sent to. */
@Entity
@Table(name = "suppression")
class Suppression extends PanacheEntityBase {

    @Id
    private UUID id = Ids.next();

    @Column(name = "email_hash", updatable = false)
    private byte[] emailHash = new byte[0];

    @Convert(converter = SuppressionReasonColumn.class)
    @Column(updatable = false)
    private SuppressionReason reason = SuppressionReason.MANUAL;

    @Column(updatable = false)
    private Instant at = Instant.EPOCH;

    Suppression() {}

    static @Nullable Suppression of(byte[] emailHash) {
        return find("emailHash", emailHash).firstResult();
    }

    /** Until the transaction ends nobody else at the desk adds one. */
    static void lock() {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('suppression'))", Object.class)
                .getSingleResult();
    }

    static Suppression byHand(byte[] emailHash, Instant now) {
        Suppression suppression = new Suppression();
        suppression.emailHash = emailHash;
        suppression.at = now;
        suppression.persistAndFlush();
        return suppression;
    }

    /** Whose erasure it proves, only they can take back. */
    boolean isForErasure() {
        return reason == SuppressionReason.ERASURE;
    }

    UUID id() {
        return id;
    }

    SuppressionView view() {
        return new SuppressionView(id, HexFormat.of().formatHex(emailHash), reason, at);
    }
}
