package masthead.publication;

import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers had, change by change; sync will be made of it. */
@QuarkusTest
class ChangeLogTest {

    @Inject
    DataSource database;

    @Test
    void holdsEachChangeOnceWithItsReasonAndCountsRevisionsOn() throws SQLException {
        Saved first = publishedArticle(unique("Logged"));
        Saved second = publish(patch(first, "{\"kicker\": \"Again\"}"));
        Saved again = publish(transition(second, "unpublish"));
        trash(again);

        assertEquals(
                List.of("upsert null 1", "upsert null 2", "remove unpublished 3", "upsert null 4", "remove deleted 5"),
                logged(first.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE change_log SET revision = 9", "DELETE FROM change_log"})
    void isNeverRewritten(String sql) throws SQLException {
        publishedArticle(unique("Kept"));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            assertThrows(SQLException.class, statement::executeUpdate);
        }
    }

    private List<String> logged(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT op, reason, revision FROM change_log WHERE id = ? ORDER BY commit")) {
            select.setObject(1, UUID.fromString(id));
            List<String> logged = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    logged.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getInt(3));
                }
            }
            return logged;
        }
    }
}
