package masthead.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import masthead.Deadline;

/** The words in which tests speak of the mail that somebody has got. */
public final class Mailbox {

    private Mailbox() {}

    /** One mail. */
    public record Received(String subject, String text, String html) {}

    /** Waits until an address has got so many, and gives them, the oldest first. */
    public static List<Received> of(String address, int count) {
        Deadline.await(
                "%d mails have arrived".formatted(count), () -> now(address).size() >= count);
        return now(address);
    }

    /** What it has got until now. */
    public static List<Received> now(String address) {
        try (Connection connection =
                        Arc.container().instance(DataSource.class).get().getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT mail FROM letter WHERE mail IS NOT NULL AND lower(mail::json ->> 'to') = ? ORDER BY at, id")) {
            select.setString(1, address.toLowerCase(Locale.ROOT));
            List<Received> got = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    JsonNode mail = new ObjectMapper().readTree(row.getString(1));
                    got.add(new Received(
                            mail.path("subject").asText(),
                            mail.path("text").asText(),
                            mail.path("html").asText()));
                }
            }
            return got;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
