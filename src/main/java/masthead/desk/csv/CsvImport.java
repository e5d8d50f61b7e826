package masthead.desk.csv;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import masthead.desk.Edit;
import masthead.platform.persistence.Ids;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A file that is taken in. How far it has come {@link ImportRows} writes, together with what became of the rows. */
@Entity
@Immutable
@Table(name = "csv_import")
class CsvImport extends PanacheEntityBase {

    @Id
    private UUID id = Ids.next();

    private String type = "";

    @Convert(converter = ImportOptionsColumn.class)
    private Map<String, String> options = Map.of();

    private ImportState state = ImportState.QUEUED;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "created_by")
    private String createdBy = "";

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private int bytes;
    private int total;
    private int created;
    private int changed;
    private int unchanged;
    private int refused;

    CsvImport() {}

    static CsvImport of(String type, Map<String, String> options, int bytes, int total, Edit edit) {
        CsvImport made = new CsvImport();
        made.type = type;
        made.options = new TreeMap<>(options);
        made.bytes = bytes;
        made.total = total;
        made.createdAt = edit.at();
        made.createdBy = edit.by();
        made.persistAndFlush();
        return made;
    }

    static List<CsvImport> page(@Nullable UUID before, int most) {
        return find("id < ?1 ORDER BY id DESC", before == null ? new UUID(-1L, -1L) : before)
                .page(0, most)
                .list();
    }

    static long waiting() {
        return count("state <> ?1", ImportState.DONE);
    }

    UUID id() {
        return id;
    }

    ImportView view() {
        return new ImportView(
                id,
                type,
                options,
                state,
                total,
                created,
                changed,
                unchanged,
                refused,
                bytes,
                createdAt,
                createdBy,
                finishedAt);
    }
}
