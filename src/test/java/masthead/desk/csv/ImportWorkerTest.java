package masthead.desk.csv;

import static masthead.desk.Newsroom.desk;
import static masthead.membership.Membership.address;
import static masthead.membership.Membership.found;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.platform.persistence.Ids;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Files that somebody left in the middle. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportWorkerTest {

    @Inject
    DataSource database;

    /** As a worker leaves it that is killed behind the first row. */
    private UUID leftBehind(String csv, int total) throws SQLException, IOException {
        UUID id = Ids.next();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(csv.getBytes(StandardCharsets.UTF_8));
        }
        try (Connection connection = database.getConnection();
                PreparedStatement file =
                        connection.prepareStatement("INSERT INTO csv_import_file (import_id, content) VALUES (?, ?)");
                PreparedStatement started = connection.prepareStatement("""
                INSERT INTO csv_import (id, type, options, state, created_at, created_by, bytes, total, created, lease, leased_until)
                VALUES (?, 'members', '{}', 'running', now(), 'admin', 10, ?, 1, gen_random_uuid(), now() + interval '2 seconds')""")) {
            connection.setAutoCommit(false);
            started.setObject(1, id);
            started.setInt(2, total);
            started.executeUpdate();
            file.setObject(1, id);
            file.setBytes(2, packed.toByteArray());
            file.executeUpdate();
            connection.commit();
            connection.setAutoCommit(true);
        }
        return id;
    }

    @Test
    void whatAWorkerLeftGoesOnBehindItsLastTransactionWhenItsLeaseHasEnded() throws Exception {
        String first = address();
        String second = address();

        UUID id = leftBehind("email\n%s\n%s\n".formatted(first, second), 2);

        Deadline.await(
                "another worker has finished it",
                () -> desk().get("/v1/admin/imports/" + id).path("state").equals("done"));
        desk().when().get("/v1/admin/imports/" + id).then().body("created", equalTo(2));
        desk().when().get("/v1/admin/imports/" + id + "/rows").then().body("items.row", contains(2));
        found(first).body("items", empty());
        found(second).body("items.size()", equalTo(1));
    }
}
