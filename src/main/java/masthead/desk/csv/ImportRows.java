package masthead.desk.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** The report of each row. */
@ApplicationScoped
class ImportRows {

    private final DataSource database;
    private final ObjectMapper json;

    ImportRows(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** In the transaction that took the rows in. */
    void add(UUID importId, List<CsvRow> rows, List<RowResult> results) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO csv_import_row (import_id, row, outcome, object_id, errors) VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < rows.size(); i++) {
                RowResult result = results.get(i);
                insert.setObject(1, importId);
                insert.setInt(2, rows.get(i).number());
                insert.setString(3, result.outcome().wire());
                insert.setObject(4, result.id());
                insert.setString(
                        5, result.outcome() == RowOutcome.REFUSED ? json.writeValueAsString(result.faults()) : null);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("faults can be written", e);
        }
    }

    /** Those behind a row, in order. */
    List<ImportRowView> after(UUID importId, int row, @Nullable RowOutcome outcome, int most) {
        String wanted = outcome == null ? "" : " AND outcome = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT row, outcome, object_id, errors FROM csv_import_row WHERE import_id = ? AND row > ?"
                                + wanted + " ORDER BY row LIMIT " + most)) {
            select.setObject(1, importId);
            select.setInt(2, row);
            if (outcome != null) {
                select.setString(3, outcome.wire());
            }
            List<ImportRowView> views = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    String errors = found.getString(4);
                    views.add(new ImportRowView(
                            found.getInt(1),
                            RowOutcome.of(found.getString(2)),
                            found.getObject(3, UUID.class),
                            errors == null ? List.of() : json.readValue(errors, new TypeReference<List<Fault>>() {})));
                }
            }
            return views;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the report could not be read", e);
        }
    }
}
