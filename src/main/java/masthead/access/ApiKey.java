package masthead.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

    String name() {
        return name;
    }

    byte[] hash() {
        return hash;
    }

    void replace(byte[] newHash) {
        hash = newHash;
    }
}
