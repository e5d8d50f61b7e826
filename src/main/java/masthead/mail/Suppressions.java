package masthead.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import masthead.platform.text.Word;

/** Addresses that nothing is sent to. */
@ApplicationScoped
public class Suppressions {

    private final DataSource database;
    private final EmailHashes hashes;
    private final Clock clock;

    Suppressions(DataSource database, EmailHashes hashes, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.clock = clock;
    }

    public Optional<SuppressionReason> of(EmailAddress address) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT reason FROM suppression WHERE email_hash = ?")) {
            select.setBytes(1, hashes.of(address));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(Word.read(SuppressionReason.class, row.getString(1)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the suppressions could not be read", e);
        }
    }

    /** From now on nothing is sent to it; the first reason stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(EmailAddress address, SuppressionReason reason) {
        add(hashes.of(address), reason);
    }

    /** The same, where only the hash is known. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(byte[] emailHash, SuppressionReason reason) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO suppression (email_hash, reason, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setBytes(1, emailHash);
            insert.setString(2, reason.toString());
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the suppression could not be written", e);
        }
    }

    /** Such as when the person opts in again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lift(EmailAddress address) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM suppression WHERE email_hash = ?")) {
            delete.setBytes(1, hashes.of(address));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the suppression could not be lifted", e);
        }
    }
}
