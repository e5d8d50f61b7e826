package masthead.desk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.platform.http.ETags;
import masthead.platform.persistence.Ids;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Something that the desk writes. Its version is its ETag and rises with every change. */
@MappedSuperclass
public abstract class DeskObject extends PanacheEntityBase {

    @Id
    private UUID id = Ids.next();

    @Version
    private int version = 1;

    @Column(name = "created_at", updatable = false)
    private @Nullable Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private @Nullable String createdBy;

    @Column(name = "saved_at")
    private @Nullable Instant savedAt;

    @Column(name = "saved_by")
    private @Nullable String savedBy;

    @Column(name = "trashed_at")
    private @Nullable Instant trashedAt;

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public boolean isTrashed() {
        return trashedAt != null;
    }

    /** What every view of it tells beside its content. */
    public Stamp stamp() {
        if (createdAt == null || createdBy == null || savedAt == null || savedBy == null) {
            throw new IllegalStateException("it was never saved");
        }
        return new Stamp(id, version, createdAt, createdBy, savedAt, savedBy, trashedAt);
    }

    /** What is told of every desk object. */
    public record Stamp(
            UUID id,
            int version,
            Instant createdAt,
            String createdBy,
            Instant savedAt,
            String savedBy,
            @Nullable Instant trashedAt) {

        Problem.Current current() {
            return new Problem.Current(ETags.ofVersion(version), savedAt, savedBy);
        }
    }

    /** To be called by whatever changes it. */
    protected void touch(Edit edit) {
        if (createdAt == null) {
            createdAt = edit.at();
            createdBy = edit.by();
        }
        savedAt = edit.at();
        savedBy = edit.by();
    }

    /** Whether it was never saved. */
    public boolean isNew() {
        return createdAt == null;
    }

    /**
     * Goes on only with what is not in the trash.
     *
     * @throws ProblemException 409
     */
    public void requireOutsideTrash() {
        if (isTrashed()) {
            throw inTrash();
        }
    }

    /** What is said of a thing in the trash to whoever wants something else of it than to restore it: 409. */
    public static ProblemException inTrash() {
        return new ProblemException(Problem.of(ProblemType.ILLEGAL_TRANSITION, "It is in the trash. Restore it first.")
                .allowed(List.of("restore")));
    }

    void trash(Edit edit) {
        requireOutsideTrash();
        touch(edit);
        trashedAt = edit.at();
    }

    void restore(Edit edit) {
        if (!isTrashed()) {
            throw new ProblemException(Problem.of(ProblemType.ILLEGAL_TRANSITION, "It is not in the trash.")
                    .allowed(List.of()));
        }
        touch(edit);
        trashedAt = null;
    }
}
