package masthead.newsletter;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.site;
import static masthead.desk.Newsroom.unique;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.desk.Newsroom.Saved;
import masthead.mail.EmailAddress;
import masthead.mail.EmailHashes;
import masthead.platform.persistence.Ids;

/** The words in which tests speak of newsletters, their readers and editions. Readers are written into the database at once. */
public final class Readership {

    private Readership() {}

    public static Saved newsletter() {
        return newsletter("");
    }

    /** @param more further members, each followed by a comma */
    public static Saved newsletter(String more) {
        if (site().string("postalAddress") == null) {
            patch(site(), "{\"postalAddress\": \"4 Kanatna Street\\nNovomol 65000\"}");
        }
        return create("newsletters", """
                {"name": "%s", %s "language": "en"}""".formatted(unique("Morning"), more));
    }

    /** A draft with one paragraph. */
    public static Saved edition(Saved newsletter, String subject) {
        return edition(newsletter, subject, text("The harbour is open again."));
    }

    /** @param parts JSON, with commas between */
    public static Saved edition(Saved newsletter, String subject, String parts) {
        var answer = desk().body("{\"subject\": \"%s\", \"preheader\": \"What it brought\", \"parts\": [%s]}"
                        .formatted(subject, parts))
                .when()
                .post(newsletter.path() + "/editions")
                .then()
                .statusCode(201)
                .extract();
        return new Saved(answer.header("Location"), answer.path("id"), answer.header("ETag"), answer);
    }

    public static String text(String words) {
        return """
                {"type": "text", "blocks": [{"type": "paragraph", "spans": [{"text": "%s"}]}]}""".formatted(words);
    }

    /** Somebody who gets the newsletter from now on. */
    public static Reader reader(Saved newsletter) {
        return reader(newsletter, unique("reader") + "@example.org");
    }

    /** @param subscription its id */
    public record Reader(String address, UUID subscription) {}

    public static Reader reader(Saved newsletter, String address) {
        return reader(UUID.fromString(newsletter.id()), address);
    }

    public static Reader reader(UUID newsletter, String address) {
        UUID subscriber = Ids.next();
        UUID subscription = Ids.next();
        byte[] hash = Arc.container().instance(EmailHashes.class).get().of(EmailAddress.of(address));
        update(
                "INSERT INTO subscriber (id, email, email_hash, language, created_at) VALUES (?, ?, ?, 'en', now())",
                subscriber,
                address,
                hash);
        update(
                "INSERT INTO subscription (id, subscriber_id, newsletter_id, state, language, created_at, confirmed_at) "
                        + "VALUES (?, ?, ?, 'subscribed', 'en', now(), now())",
                subscription,
                subscriber,
                newsletter);
        return new Reader(address, subscription);
    }

    public static List<Reader> readers(Saved newsletter, int count) {
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            readers.add(reader(newsletter));
        }
        return readers;
    }

    public static void leaves(Reader reader) {
        update("UPDATE subscription SET state = 'left', ended_at = now() WHERE id = ?", reader.subscription());
    }

    /** Waits until an edition is so far. */
    public static void await(Saved edition, String state) {
        Deadline.await(
                "it is " + state,
                () -> state.equals(desk().get(edition.path()).then().extract().path("state")));
    }

    /** Waits until so many of its deliveries are in a state. */
    public static void await(Saved edition, String state, int count) {
        Deadline.await(
                "%d are %s".formatted(count, state), () -> states(edition).getOrDefault(state, 0) >= count);
    }

    /** How many of its deliveries are in each state. */
    public static Map<String, Integer> states(Saved edition) {
        Map<String, Integer> counts = desk().get(edition.path() + "/progress")
                .then()
                .statusCode(200)
                .extract()
                .path("counts");
        return new TreeMap<>(counts);
    }

    /** What became of it for one reader: a member of the delivery. */
    public static String fate(Saved edition, Reader reader, String member) {
        return desk().queryParam("subscriptionId", reader.subscription())
                .get(edition.path() + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0]." + member);
    }

    public static long count(String sql, Object... values) {
        try (Connection connection = database().getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            set(select, values);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void update(String sql, Object... values) {
        try (Connection connection = database().getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            set(update, values);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static DataSource database() {
        return Arc.container().instance(DataSource.class).get();
    }
}
