package masthead.newsletter.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** The ledger as the desk reads it. */
@ApplicationScoped
class Deliveries {

    private static final String LIST = "deliveries";

    private final DataSource database;
    private final UriInfo uri;

    Deliveries(DataSource database, UriInfo uri) {
        this.database = database;
        this.uri = uri;
    }

    /** In the order in which they were written down. */
    Page<DeliveryView> page(UUID edition, DeliveryFilter filter, PageRequest request) {
        Cursor after = request.after(LIST);
        StringBuilder sql = new StringBuilder("""
                SELECT id, subscription_id, state, attempts, reason, reply, rendering, queued_at, due_at, settled_at
                FROM delivery WHERE edition_id = ?""");
        List<Object> values = new ArrayList<>(List.of(edition));
        if (filter.state() != null) {
            sql.append(" AND state = ?");
            values.add(filter.state().word());
        }
        if (filter.subscriptionId() != null) {
            sql.append(" AND subscription_id = ?");
            values.add(filter.subscriptionId());
        }
        if (after != null) {
            sql.append(" AND id > ?");
            values.add(after.id());
        }
        sql.append(" ORDER BY id LIMIT ?");
        values.add(request.size() + 1);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<DeliveryView> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(view(row));
                }
            }
            return Page.of(LIST, rows, request.size(), one -> one, one -> new Cursor("", one.id()), uri);
        } catch (SQLException e) {
            throw new IllegalStateException("deliveries could not be read", e);
        }
    }

    private static DeliveryView view(ResultSet row) throws SQLException {
        return new DeliveryView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                DeliveryState.of(row.getString(3)),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, Integer.class),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                instant(row, 9),
                instant(row, 10));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
