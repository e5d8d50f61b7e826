package masthead.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.desk.csv.Column;
import masthead.desk.csv.CsvExport;
import masthead.platform.http.StrictJson;
import org.jspecify.annotations.Nullable;

/** Gives members out in the form that they come in. */
@ApplicationScoped
class MemberExport {

    private static final int SOME = 1000;

    private final DataSource database;

    MemberExport(DataSource database) {
        this.database = database;
    }

    Response all() {
        return CsvExport.answer(
                "members.csv", MemberRow.COLUMNS.stream().map(Column::name).toList(), new Rows());
    }

    /** A page after the other, by id. */
    private final class Rows implements CsvExport.Source {

        private UUID last = new UUID(0, 0);

        @Override
        public List<List<@Nullable String>> next() {
            try (Connection connection = database.getConnection();
                    PreparedStatement select = connection.prepareStatement("""
                    SELECT member.id, email, member.name, language, slug, status, since, ends_at
                    FROM member LEFT JOIN tier ON tier.id = tier_id
                    WHERE member.id > ? ORDER BY member.id LIMIT ?""")) {
                select.setObject(1, last);
                select.setInt(2, SOME);
                List<List<@Nullable String>> rows = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        last = row.getObject(1, UUID.class);
                        rows.add(cells(row));
                    }
                }
                return rows;
            } catch (SQLException e) {
                throw new IllegalStateException("members could not be read", e);
            }
        }

        private static List<@Nullable String> cells(ResultSet row) throws SQLException {
            return Arrays.asList(
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    text(row.getObject(7, OffsetDateTime.class)),
                    text(row.getObject(8, OffsetDateTime.class)));
        }

        private static @Nullable String text(@Nullable OffsetDateTime time) {
            return time == null ? null : StrictJson.text(time.toInstant());
        }
    }
}
