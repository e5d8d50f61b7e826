package masthead.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import masthead.platform.persistence.Ids;

/** A key that opens the desk. Only its hash is kept. */
@Entity
@Table(name = "api_key")
class ApiKey extends PanacheEntityBase {

    @Id
    private UUID id = Ids.next();

    private String name = "";
    private byte[] hash = {};

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    ApiKey() {}

    ApiKey(String name, byte[] hash, Instant createdAt) {
        this.name = name;
        this.hash = hash;
        this.createdAt = createdAt;
    }

    /** Who comes with it. */
    Caller holder() {
        return Caller.key(id, name, EnumSet.allOf(Scope.class));
    }

    byte[] hash() {
        return hash;
    }

    /** Whether it was inserted; a key of the same name, even one that is being inserted now, is left as it is. */
    static boolean insertIfAbsent(ApiKey key) {
        return getEntityManager()
                        .createNativeQuery("""
                                INSERT INTO api_key (id, name, hash, created_at) VALUES (?1, ?2, ?3, ?4)
                                ON CONFLICT (name) DO NOTHING""")
                        .setParameter(1, key.id)
                        .setParameter(2, key.name)
                        .setParameter(3, key.hash)
                        .setParameter(4, key.createdAt)
                        .executeUpdate()
                == 1;
    }
}
