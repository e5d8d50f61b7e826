package masthead.sync;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import masthead.publication.Sql;

/**
 * All that is in scope, each once, read as it is at one moment and given out while it is read: first what others refer to, then
 * articles, the newest first, then what lists them.
 */
final class WholeScope {

    private static final int ROWS_AT_ONCE = 200;

    private static final String COLUMNS = """
            SELECT d.id, d.type, d.commit, d.revision, %s AS whole, (extract(epoch FROM d.published_at) * 1000000)::bigint%s
            """;

    private final Connection connection;
    private final Scope scope;
    private final boolean withContent;

    /** @param withContent whether the documents themselves are wanted */
    WholeScope(Connection connection, Scope scope, boolean withContent) {
        this.connection = connection;
        this.scope = scope;
        this.withContent = withContent;
    }

    /** Takes each document; the content is empty where it is not wanted. */
    @FunctionalInterface
    interface Taker {
        void take(Doc doc, byte[] content) throws IOException;
    }

    void read(Taker taker) throws SQLException, IOException {
        give(namedAndSmall(), taker);
        give(whole("d.type = 'article'", "d.published_at DESC, d.id DESC"), taker);
        give(whole("d.type IN ('collection', 'newsletter', 'site')", "d.type, d.id"), taker);
    }

    /** Sections, media, tags and authors, whole or as cards, and the cards of articles and collections. */
    private Sql namedAndSmall() {
        return new Sql()
                .add("WITH RECURSIVE refers (id) AS (SELECT unnest(d.names) FROM document d WHERE ")
                .add(ScopeSql.whole(scope))
                .add(" UNION SELECT unnest(c.card_names) FROM refers JOIN document c USING (id)), small AS (")
                .add("SELECT d.id, true AS whole FROM document d WHERE d.type = ANY (?) AND ", (Object)
                        new String[] {"section", "media", "tag", "author"})
                .add(ScopeSql.whole(scope))
                .add(
                        " UNION ALL SELECT d.id, false FROM refers JOIN document d USING (id) WHERE d.type = ANY (?) AND NOT ",
                        (Object) SyncType.all())
                .add(ScopeSql.whole(scope))
                .add(") ")
                .add(COLUMNS.formatted(
                        "s.whole", withContent ? ", CASE WHEN s.whole THEN d.document ELSE d.card END" : ""))
                .add("FROM small s JOIN document d USING (id) ORDER BY array_position(?, d.type), d.id", (Object)
                        SyncType.all());
    }

    private Sql whole(String which, String order) {
        return new Sql()
                .add(COLUMNS.formatted("true", withContent ? ", d.document" : ""))
                .add("FROM document d WHERE " + which + " AND ")
                .add(ScopeSql.whole(scope))
                .add(" ORDER BY " + order);
    }

    private void give(Sql sql, Taker taker) throws SQLException, IOException {
        try (PreparedStatement select = sql.prepare(connection)) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    SyncType type = SyncType.of(rows.getString(2));
                    if (type != null) {
                        Doc doc = new Doc(
                                rows.getObject(1, UUID.class),
                                type,
                                rows.getLong(6),
                                rows.getLong(3),
                                rows.getInt(4),
                                Set.of(),
                                Set.of(),
                                rows.getBoolean(5),
                                0);
                        taker.take(doc, withContent ? rows.getBytes(7) : new byte[0]);
                    }
                }
            }
        }
    }
}
