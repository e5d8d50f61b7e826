package masthead.sync;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import masthead.publication.Sql;
import org.jspecify.annotations.Nullable;

/** Which documents of a type are in scope whole, the newest first: read in that order from an index, never sorted. */
final class SnapshotSql {

    private static final UUID LAST = new UUID(-1, -1);

    private SnapshotSql() {}

    /** Follows on {@code FROM document d}. */
    static Sql page(Scope scope, SyncType type, SyncCursor.@Nullable InSnapshot behind, int most) {
        OffsetDateTime time = behind == null
                ? OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                : Instant.EPOCH.plus(behind.micros(), ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        UUID id = behind == null ? LAST : behind.id();
        return type == SyncType.ARTICLE && !scope.sections().isEmpty()
                ? ofSections(scope, time, id, most)
                : ofAll(scope, type, time, id, most);
    }

    private static Sql ofAll(Scope scope, SyncType type, OffsetDateTime time, UUID id, int most) {
        return new Sql()
                .add("WHERE d.type = ? AND (d.published_at, d.id) < (?, ?)", type.wire(), time, id)
                .add(type == SyncType.ARTICLE ? ScopeSql.articles(scope) : new Sql())
                .add(type == SyncType.MEDIA ? " AND EXISTS (SELECT FROM document n WHERE n.names @> ARRAY[d.id])" : "")
                .add(" ORDER BY d.published_at DESC, d.id DESC LIMIT ?", most);
    }

    /** The newest of each section, and of those the newest. */
    private static Sql ofSections(Scope scope, OffsetDateTime time, UUID id, int most) {
        Instant since = ScopeSql.since(scope);
        Sql languages = scope.languages().isEmpty()
                ? new Sql()
                : new Sql()
                        .add(" AND EXISTS (SELECT FROM document o WHERE o.id = f.id AND o.language = ANY (?))", (Object)
                                scope.languages().toArray(String[]::new));
        return new Sql()
                .add("JOIN (SELECT f.id FROM unnest(?) AS s (value) CROSS JOIN LATERAL (", (Object)
                        ScopeSql.sections(scope, ""))
                .add(
                        "SELECT f.id, f.published_at FROM document_facet f WHERE f.type = 'article' AND f.facet = 'section'")
                .add(" AND f.value = s.value AND (f.published_at, f.id) < (?, ?)", time, id)
                .add(since == null ? new Sql() : new Sql().add(" AND f.published_at >= ?", since))
                .add(languages)
                .add(" ORDER BY f.published_at DESC, f.id DESC LIMIT ?) f", most)
                .add(" ORDER BY f.published_at DESC, f.id DESC LIMIT ?) p ON p.id = d.id", most)
                .add(" ORDER BY d.published_at DESC, d.id DESC");
    }
}
