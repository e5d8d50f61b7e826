package masthead.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.desk.Desk;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.ProblemException;

/** Reads the ledger. */
@ApplicationScoped
class LedgerPages {

    private static final String LIST = "contributions";
    private static final String SELECT = "SELECT %s FROM contribution e WHERE true".formatted(ContributionView.COLUMNS);

    private final DataSource database;
    private final UriInfo uri;

    LedgerPages(DataSource database, UriInfo uri) {
        this.database = database;
        this.uri = uri;
    }

    /** What was told last comes first. */
    Page<ContributionView> page(ContributionFilter filter, PageRequest request) {
        Map<String, Object> conditions = filter.conditions();
        Cursor after = request.after(LIST);
        if (after != null) {
            conditions.put("e.id < ?", after.id());
        }
        List<ContributionView> rows = list(conditions, request.size() + 1);
        return Page.of(LIST, rows, request.size(), row -> row, row -> new Cursor("", row.id()), uri);
    }

    /** @throws ProblemException 404 */
    ContributionView read(UUID id) {
        return list(Map.of("e.id = ?", id), 1).stream().findFirst().orElseThrow(() -> Desk.nothing(id));
    }

    private List<ContributionView> list(Map<String, Object> conditions, int most) {
        StringBuilder sql = new StringBuilder(SELECT);
        conditions.keySet().forEach(condition -> sql.append(" AND ").append(condition));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        sql.append(" ORDER BY e.id DESC LIMIT ?").toString())) {
            int place = 1;
            for (Object value : conditions.values()) {
                select.setObject(place++, value);
            }
            select.setInt(place, most);
            List<ContributionView> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(ContributionView.of(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be read", e);
        }
    }
}
