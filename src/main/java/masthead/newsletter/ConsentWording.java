package masthead.newsletter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.desk.Edit;
import masthead.platform.persistence.Ids;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What readers agree to, in its words. */
@Entity
@Immutable
@Table(name = "consent_wording")
class ConsentWording extends PanacheEntityBase {

    @Id
    private UUID id = Ids.next();

    private int number;

    @Column(name = "created_at")
    private @Nullable Instant createdAt;

    @Column(name = "created_by")
    private @Nullable String createdBy;

    @Convert(converter = ConsentColumn.class)
    private @Nullable ConsentDraft content;

    ConsentWording() {}

    ConsentWording(int number, ConsentDraft content, Edit edit) {
        this.number = number;
        this.content = content;
        this.createdAt = edit.at();
        this.createdBy = edit.by();
    }

    static @Nullable ConsentWording withNumber(int number) {
        return find("number", number).firstResult();
    }

    static int newestNumber() {
        return Objects.requireNonNullElse(
                getEntityManager()
                        .createQuery("SELECT max(number) FROM ConsentWording", Integer.class)
                        .getSingleResult(),
                0);
    }

    /** The newest first, behind one of them or from the first on. */
    static List<ConsentWording> before(@Nullable UUID last, int most) {
        return getEntityManager()
                .createQuery(
                        "FROM ConsentWording WHERE CAST(?1 AS uuid) IS NULL OR id < ?1 ORDER BY id DESC",
                        ConsentWording.class)
                .setParameter(1, last)
                .setMaxResults(most)
                .getResultList();
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    ConsentDraft content() {
        return Objects.requireNonNull(content);
    }

    Instant createdAt() {
        return Objects.requireNonNull(createdAt);
    }

    String createdBy() {
        return Objects.requireNonNull(createdBy);
    }
}
