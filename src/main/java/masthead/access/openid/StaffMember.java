package masthead.access.openid;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import masthead.access.audit.Unaudited;
import masthead.platform.persistence.Ids;
import org.jspecify.annotations.Nullable;

/** Somebody of the staff, as their provider tells it. What is personal stands here and nowhere else: not in the audit, which is kept for ever. */
@Unaudited
@Entity
@Table(name = "staff")
class StaffMember extends PanacheEntityBase {

    /** How exactly it is known when somebody was last here. */
    static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    @Id
    private UUID id = Ids.next();

    @Column(updatable = false)
    private String name = "";

    @Column(updatable = false)
    private String issuer = "";

    @Column(updatable = false)
    private String subject = "";

    @Column(name = "display_name")
    private @Nullable String displayName;

    private @Nullable String email;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt = Instant.EPOCH;

    StaffMember() {}

    static @Nullable StaffMember of(String issuer, String subject) {
        return find("issuer = ?1 AND subject = ?2", issuer, subject).firstResult();
    }

    /** Until the transaction ends nobody else joins. */
    static void lock() {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('staff'))", Object.class)
                .getSingleResult();
    }

    /** Somebody new, with a name that nobody else has or had. */
    static StaffMember join(String issuer, String subject, String handle, Instant now) {
        StaffMember member = new StaffMember();
        member.issuer = issuer;
        member.subject = subject;
        member.createdAt = now;
        member.lastSeenAt = now;
        int attempt = 1;
        do {
            member.name = Handle.numbered(handle, attempt++);
        } while (!member.takeName());
        member.persist();
        return member;
    }

    private boolean takeName() {
        return getEntityManager()
                        .createNativeQuery("""
                                INSERT INTO actor (id, kind, name)
                                SELECT ?1, 'staff', ?2 WHERE NOT EXISTS (SELECT 1 FROM api_key WHERE name = ?2)
                                ON CONFLICT (name) DO NOTHING""")
                        .setParameter(1, id)
                        .setParameter(2, name)
                        .executeUpdate()
                == 1;
    }

    void seen(@Nullable String asDisplayName, @Nullable String asEmail, Instant now) {
        if (!Objects.equals(displayName, asDisplayName)) {
            displayName = asDisplayName;
        }
        if (!Objects.equals(email, asEmail)) {
            email = asEmail;
        }
        if (!now.isBefore(lastSeenAt.plus(SEEN_EVERY))) {
            lastSeenAt = now;
        }
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }
}
