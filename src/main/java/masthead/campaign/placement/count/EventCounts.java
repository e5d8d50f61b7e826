package masthead.campaign.placement.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.campaign.content.Slot;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.publication.Sql;
import org.jspecify.annotations.Nullable;

/** Counts what pages tell of readers. A batch counts as a whole, or not at all. */
@ApplicationScoped
class EventCounts {

    private static final Duration LATEST = Duration.ofDays(7);
    private static final Duration FAST = Duration.ofMinutes(5);

    private final DataSource database;
    private final Clock clock;

    EventCounts(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What one row counts. Sorted, so that no two batches wait for each other. */
    private record Row(UUID campaign, Instant hour, Slot slot, String variant) {

        static final Comparator<Row> ORDER = Comparator.comparing(
                        (Row row) -> row.campaign().toString())
                .thenComparing(Row::hour)
                .thenComparing(Row::slot)
                .thenComparing(Row::variant);
    }

    /** @throws ProblemException 422 with each event that can have happened to no campaign */
    @Transactional
    public void count(List<PlacementEvent> events) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection()) {
            List<Fault> faults = faults(events, variants(connection, events), now);
            if (!faults.isEmpty()) {
                throw ProblemException.invalid(faults);
            }
            write(connection, rows(events, now));
        } catch (SQLException e) {
            throw new IllegalStateException("events could not be counted", e);
        }
    }

    private static Map<Row, Map<EventKind, Long>> rows(List<PlacementEvent> events, Instant now) {
        Map<Row, Map<EventKind, Long>> rows = new TreeMap<>(Row.ORDER);
        for (PlacementEvent event : events) {
            Instant at = event.at() == null || event.at().isAfter(now) ? now : event.at();
            Row row = new Row(
                    event.campaignId(),
                    at.truncatedTo(ChronoUnit.HOURS),
                    event.placement(),
                    Objects.requireNonNullElse(event.variant(), ""));
            rows.computeIfAbsent(row, none -> new EnumMap<>(EventKind.class)).merge(event.type(), 1L, Long::sum);
        }
        return rows;
    }

    /** The variants of each campaign that readers have or had; empty names one without. */
    private static Map<UUID, Set<String>> variants(Connection connection, List<PlacementEvent> events)
            throws SQLException {
        UUID[] ids = events.stream().map(PlacementEvent::campaignId).distinct().toArray(UUID[]::new);
        Map<UUID, Set<String>> variants = new HashMap<>();
        try (PreparedStatement select = new Sql().add("""
                SELECT c.id, v.variant FROM campaign c LEFT JOIN campaign_variant v ON v.campaign_id = c.id
                WHERE c.live_since IS NOT NULL AND c.id = ANY (?)""", (Object) ids).prepare(connection);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Set<String> known = variants.computeIfAbsent(row.getObject(1, UUID.class), none -> new HashSet<>());
                known.add("");
                @Nullable String variant = row.getString(2);
                if (variant != null) {
                    known.add(variant);
                }
            }
        }
        return variants;
    }

    private static List<Fault> faults(List<PlacementEvent> events, Map<UUID, Set<String>> variants, Instant now) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            PlacementEvent event = events.get(i);
            String at = "/events/" + i;
            Set<String> known = variants.get(event.campaignId());
            if (known == null) {
                faults.add(
                        Fault.at(at + "/campaignId", "unknown-reference", "names no campaign that readers ever had"));
            } else if (event.variant() != null && !known.contains(event.variant())) {
                faults.add(Fault.at(at + "/variant", "unknown-reference", "names no variant of the campaign"));
            }
            Instant time = event.at();
            if (time != null && time.isAfter(now.plus(FAST))) {
                faults.add(Fault.at(at + "/at", "out-of-range", "must not lie in the future"));
            } else if (time != null && time.isBefore(now.minus(LATEST))) {
                faults.add(Fault.at(at + "/at", "out-of-range", "must lie within the last seven days"));
            }
        }
        return faults;
    }

    private static void write(Connection connection, Map<Row, Map<EventKind, Long>> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO placement_count AS c (campaign_id, hour, placement, variant, seen, clicked, dismissed)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (campaign_id, hour, placement, variant) DO UPDATE
                SET seen = c.seen + excluded.seen, clicked = c.clicked + excluded.clicked,
                    dismissed = c.dismissed + excluded.dismissed""")) {
            for (Map.Entry<Row, Map<EventKind, Long>> entry : rows.entrySet()) {
                Row row = entry.getKey();
                insert.setObject(1, row.campaign());
                insert.setObject(2, row.hour().atOffset(ZoneOffset.UTC));
                insert.setString(3, row.slot().wire());
                insert.setString(4, row.variant());
                insert.setLong(5, entry.getValue().getOrDefault(EventKind.SEEN, 0L));
                insert.setLong(6, entry.getValue().getOrDefault(EventKind.CLICKED, 0L));
                insert.setLong(7, entry.getValue().getOrDefault(EventKind.DISMISSED, 0L));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
