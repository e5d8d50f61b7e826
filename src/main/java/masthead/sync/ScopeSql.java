package masthead.sync;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import masthead.publication.Sql;
import org.jspecify.annotations.Nullable;

/** What a scope means in statements. */
final class ScopeSql {

    /** How deep cards refer: an article's to an author, whose refers to a portrait. */
    static final int CARD_DEPTH = 2;

    private static final String SECTION = SyncType.SECTION.wire();

    private ScopeSql() {}

    /** Whether a row {@code d} of documents is in scope whole. */
    static Sql whole(Scope scope) {
        Sql whole = new Sql().add("(").add(named(scope));
        if (scope.has(SyncType.MEDIA)) {
            whole.add(" OR d.type = 'media' AND EXISTS (SELECT FROM document n WHERE n.names @> ARRAY[d.id])");
        }
        return whole.add(")");
    }

    /** The same without media, which name nothing. */
    private static Sql named(Scope scope) {
        Sql named = new Sql().add("d.type = ANY (?)", (Object) unfiltered(scope));
        if (scope.has(SyncType.ARTICLE)) {
            named.add(" OR d.type = 'article'").add(articles(scope));
        }
        return named;
    }

    /** What an article {@code d} must have beside its type. */
    static Sql articles(Scope scope) {
        Sql sql = new Sql();
        Instant since = since(scope);
        if (since != null) {
            sql.add(" AND d.published_at >= ?", since);
        }
        if (!scope.languages().isEmpty()) {
            sql.add(" AND d.language = ANY (?)", (Object) scope.languages().toArray(String[]::new));
        }
        if (!scope.sections().isEmpty()) {
            sql.add(
                    " AND EXISTS (SELECT FROM document_facet f WHERE f.id = d.id AND f.facet = ? AND f.value = ANY (?))",
                    SECTION,
                    sections(scope, ""));
        }
        return sql;
    }

    /** Whether what a row {@code l} of the log tells of the time before was in scope whole. */
    static Sql wasWhole(Scope scope) {
        Sql sql = new Sql().add("(l.was_names IS NOT NULL AND (l.type = ANY (?)", (Object) unfiltered(scope));
        if (scope.has(SyncType.MEDIA)) {
            sql.add(" OR l.type = 'media'");
        }
        if (scope.has(SyncType.ARTICLE)) {
            sql.add(" OR l.type = 'article'");
            Instant since = since(scope);
            if (since != null) {
                sql.add(" AND l.was_published_at >= ?", since);
            }
            if (!scope.languages().isEmpty()) {
                sql.add(" AND l.was_language = ANY (?)", (Object)
                        scope.languages().toArray(String[]::new));
            }
            if (!scope.sections().isEmpty()) {
                sql.add(" AND l.was_facets && ?", (Object) sections(scope, SECTION + ":"));
            }
        }
        return sql.add("))");
    }

    /**
     * Whether something in scope refers to a row {@code q} of ids: a whole document, or the card of what such a document, or
     * another such card, refers to.
     *
     * @param until only what has not changed after this commit; null for all
     */
    static Sql referred(Scope scope, @Nullable Long until) {
        Sql sql = new Sql().add("(").add(by("q", scope, until, 0));
        for (int depth = 1; depth <= CARD_DEPTH; depth++) {
            sql.add(" OR ").add(by("q", scope, until, depth));
        }
        return sql.add(")");
    }

    private static Sql by(String thing, Scope scope, @Nullable Long until, int cards) {
        String column = cards == 0 ? "names" : "card_names";
        Sql sql = new Sql().add("EXISTS (SELECT FROM document d WHERE d.%s @> ARRAY[%s.id]".formatted(column, thing));
        if (until != null) {
            sql.add(" AND d.commit <= ?", until);
        }
        if (cards == 0) {
            return sql.add(" AND (").add(named(scope)).add("))");
        }
        String card = "c" + cards;
        return new Sql()
                .add("EXISTS (SELECT FROM (SELECT d.id FROM document d WHERE d.card_names @> ARRAY[%s.id]"
                        .formatted(thing))
                .add(until == null ? new Sql() : new Sql().add(" AND d.commit <= ?", until))
                .add(" OFFSET 0) %s WHERE ".formatted(card))
                .add(by(card, scope, until, cards - 1))
                .add(")");
    }

    private static String[] unfiltered(Scope scope) {
        return java.util.stream.Stream.of(SyncType.values())
                .filter(type -> type == SyncType.SECTION
                        || (scope.has(type) && type != SyncType.ARTICLE && type != SyncType.MEDIA))
                .map(SyncType::wire)
                .toArray(String[]::new);
    }

    static String[] sections(Scope scope, String prefix) {
        return scope.sections().stream().map(UUID::toString).map(prefix::concat).toArray(String[]::new);
    }

    static @Nullable Instant since(Scope scope) {
        return scope.since() == null
                ? null
                : scope.since().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
