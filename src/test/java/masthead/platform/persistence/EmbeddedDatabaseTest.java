package masthead.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EmbeddedDatabaseTest {

    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8",
    })
    void isAsDurableAndClosedAsAServerOfItsOwn(String setting, String value) throws SQLException {
        assertEquals(value, query("SHOW " + setting));
    }

    @Test
    void sortsAlikeOnEveryOperatingSystem() throws SQLException {
        assertEquals(
                "b C.UTF-8",
                query(
                        "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = current_database()"));
    }

    @Test
    void theApplicationIsNoSuperuser() throws SQLException {
        assertEquals("f", query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"));
    }

    @Test
    void refusesAWrongPassword() {
        assertRefused(Optional.of("guess"));
    }

    @Test
    void refusesToDoWithoutAPassword() {
        assertRefused(Optional.empty());
    }

    @Test
    void countsStatements() throws SQLException {
        query("SELECT pg_stat_statements_reset()");
        query("SELECT 'counted'");
        assertEquals("1", query("SELECT calls FROM pg_stat_statements WHERE query = 'SELECT $1'"));
    }

    private void assertRefused(Optional<String> password) {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        DatabaseAddress address = new DatabaseAddress(url, Optional.of("postgres"), password);
        StartupException refusal = assertThrows(StartupException.class, () -> Database.prepare(address));
        assertTrue(refusal.getMessage().contains("refuses this user"), refusal.getMessage());
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertTrue(result.next());
            return String.valueOf(result.getString(1));
        }
    }
}
