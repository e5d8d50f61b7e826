package masthead.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Which articles are to be published or unpublished by now, and which instance takes one. */
@ApplicationScoped
class DueArticles {

    private static final int BATCH = 200;

    private final EntityManager entities;
    private final DataSource database;

    DueArticles(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /** The next of those that are due, in the order of their ids; none is locked. */
    List<UUID> after(UUID last, Instant now) throws SQLException {
        OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT id FROM article WHERE (scheduled_at <= ? OR unpublish_at <= ?) AND id > ?
                ORDER BY id LIMIT ?""")) {
            select.setObject(1, time);
            select.setObject(2, time);
            select.setObject(3, last);
            select.setInt(4, BATCH);
            List<UUID> due = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(rows.getObject(1, UUID.class));
                }
            }
            return due;
        }
    }

    /** Locks, until the transaction ends, those of them that nobody else is at work with. */
    @SuppressWarnings("unchecked")
    List<UUID> take(List<UUID> ids) {
        return entities.createNativeQuery(
                        "SELECT id FROM article WHERE id IN (?1) ORDER BY id FOR UPDATE SKIP LOCKED", UUID.class)
                .setParameter(1, ids)
                .getResultList();
    }
}
