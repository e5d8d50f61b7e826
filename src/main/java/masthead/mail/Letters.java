package masthead.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.persistence.Ids;

/** Mails to single persons, written in the transaction of what they tell of, and sent afterwards, each once. */
@ApplicationScoped
public class Letters {

    /** Told when a letter has been written (NOTIFY). */
    public static final String CHANNEL = "letter";

    private static final String INSERT =
            "INSERT INTO letter (id, about, at, state, mail, email_hash) VALUES (?, ?, ?, 'queued', ?, ?)";

    private final DataSource database;
    private final EmailHashes hashes;
    private final ObjectMapper json;
    private final Clock clock;

    Letters(DataSource database, EmailHashes hashes, ObjectMapper json, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Either the letter and the change are both there, or neither.
     *
     * @param about the person or thing that it is about, by whose id it can be forgotten
     * @return the id of the letter
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID post(UUID about, Letter letter) {
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement notify = connection.prepareStatement("SELECT pg_notify('" + CHANNEL + "', '')")) {
            insert.setObject(1, id);
            insert.setObject(2, about);
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(4, json.writeValueAsString(letter));
            insert.setBytes(5, hashes.of(letter.to()));
            insert.executeUpdate();
            notify.execute();
            return id;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the letter could not be written", e);
        }
    }

    /**
     * Nothing that was not sent is sent, and nothing of it stays.
     *
     * @return how many there were
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int forget(UUID about) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM letter WHERE about = ?")) {
            delete.setObject(1, about);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the letters could not be forgotten", e);
        }
    }
}
