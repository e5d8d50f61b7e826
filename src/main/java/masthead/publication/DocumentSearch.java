package masthead.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.paging.Cursor;
import masthead.platform.text.Analysis;
import masthead.platform.text.Sought;
import masthead.publication.SearchSql.Name;

/** Finds documents by their words. Each method is one statement. */
@ApplicationScoped
class DocumentSearch {

    private final DataSource database;

    DocumentSearch(DataSource database) {
        this.database = database;
    }

    /**
     * What must be known before texts are searched.
     *
     * @param analyses of the languages that documents are in
     * @param names with a word of the query
     */
    record Basis(long commit, List<Analysis> analyses, List<Name> names) {}

    /** A document that was found, with its card, and what snippets are cut from. */
    record Hit(Documents.Row row, double score, Analysis analysis, String headline, String passage) {}

    Basis basis(Sought sought, String type, List<String> namedTypes) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        SearchSql.names(sought, type, namedTypes).prepare(connection);
                ResultSet rows = select.executeQuery()) {
            long commit = 0;
            List<Analysis> analyses = List.of();
            List<Name> names = new ArrayList<>();
            while (rows.next()) {
                commit = rows.getLong(1);
                analyses = Arrays.stream((String[]) rows.getArray(2).getArray())
                        .map(Analysis::of)
                        .distinct()
                        .toList();
                UUID id = rows.getObject(4, UUID.class);
                if (id != null) {
                    Integer[] met = (Integer[]) rows.getArray(5).getArray();
                    names.add(new Name(rows.getString(3), id, Set.of(met)));
                }
            }
            return new Basis(commit, analyses, names);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    List<Hit> read(Sql statement) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = statement.prepare(connection);
                ResultSet rows = select.executeQuery()) {
            List<Hit> hits = new ArrayList<>();
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                double score = rows.getDouble(7);
                hits.add(new Hit(
                        new Documents.Row(
                                id,
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getBytes(5),
                                (UUID[]) rows.getArray(6).getArray(),
                                new Cursor("", id)),
                        score,
                        Analysis.of(rows.getString(8)),
                        rows.getString(9),
                        rows.getString(10)));
            }
            return hits;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("documents could not be searched", e);
    }
}
