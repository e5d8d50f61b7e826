package masthead.campaign.placement.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.campaign.content.Slot;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.ProblemException;
import masthead.publication.Sql;

/** The counts of a campaign page by page, the newest hour first. */
@ApplicationScoped
class CountPages {

    private static final int PARTS = 3;

    private final DataSource database;
    private final UriInfo uri;

    CountPages(DataSource database, UriInfo uri) {
        this.database = database;
        this.uri = uri;
    }

    /** @throws ProblemException 400 for a cursor of another list */
    Page<PlacementCountView> page(UUID campaign, PageRequest request) {
        String list = "placement-counts-" + campaign;
        Cursor after = request.after(list);
        Sql sql = new Sql().add("""
                SELECT hour, placement, variant, seen, clicked, dismissed FROM placement_count
                WHERE campaign_id = ?""", campaign);
        if (after != null) {
            String[] place = place(after);
            sql.add(" AND (hour, placement, variant) < (?, ?, ?)", Instant.parse(place[0]), place[1], place[2]);
        }
        sql.add(" ORDER BY hour DESC, placement DESC, variant DESC LIMIT ?", request.size() + 1);
        return Page.of(
                list, read(sql), request.size(), count -> count, count -> new Cursor(place(count), campaign), uri);
    }

    private static String place(PlacementCountView count) {
        return "%s|%s|%s"
                .formatted(count.hour(), count.placement().wire(), Objects.requireNonNullElse(count.variant(), ""));
    }

    private static String[] place(Cursor cursor) {
        String[] place = cursor.sort().split("\\|", -1);
        try {
            if (place.length == PARTS) {
                Instant.parse(place[0]);
                return place;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw Cursor.ofAnother();
    }

    private List<PlacementCountView> read(Sql sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = sql.prepare(connection);
                ResultSet row = select.executeQuery()) {
            List<PlacementCountView> counts = new ArrayList<>();
            while (row.next()) {
                String variant = row.getString(3);
                counts.add(new PlacementCountView(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        Objects.requireNonNull(Slot.of(row.getString(2))),
                        variant.isEmpty() ? null : variant,
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)));
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("counts could not be read", e);
        }
    }
}
