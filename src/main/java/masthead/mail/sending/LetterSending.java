package masthead.mail.sending;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.mail.EmailAddress;
import masthead.mail.Letter;
import masthead.mail.SuppressionReason;
import masthead.mail.Suppressions;
import masthead.mail.transport.OutgoingMail;
import masthead.mail.transport.Receipt;
import masthead.mail.transport.Transport;
import masthead.platform.retry.Backoff;

/** Sends one letter, and writes down what became of it. */
@ApplicationScoped
class LetterSending {

    private final LetterQueue queue;
    private final Transport transport;
    private final Suppressions suppressions;
    private final DataSource database;
    private final ObjectMapper json;
    private final LetterSettings settings;

    LetterSending(
            LetterQueue queue,
            Transport transport,
            Suppressions suppressions,
            DataSource database,
            ObjectMapper json,
            LetterSettings settings) {
        this.queue = queue;
        this.transport = transport;
        this.suppressions = suppressions;
        this.database = database;
        this.json = json;
        this.settings = settings;
    }

    /** How many can be under way at once. */
    int room() {
        return transport.connections();
    }

    void send(LeasedLetter leased, UUID holder) throws SQLException {
        Letter letter;
        Receipt receipt;
        try {
            letter = json.readValue(leased.mail(), Letter.class);
            if (isUnwanted(letter.to())) {
                queue.end(leased.id(), holder, "suppressed", "the address bounced or complained");
                return;
            }
            receipt = transport.send(
                    new OutgoingMail(leased.id(), leased.at(), letter), () -> isHanded(leased.id(), holder));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // Whatever it is, it will be no letter tomorrow either; what the exception says may be of it.
            queue.end(leased.id(), holder, "failed", "it is no letter that can be sent");
            return;
        }
        switch (receipt.outcome()) {
            case ACCEPTED -> queue.end(leased.id(), holder, "submitted", receipt.reply());
            case UNKNOWN -> queue.end(leased.id(), holder, "uncertain", receipt.reply());
            case DEFERRED, UNREACHED -> queue.retry(leased.id(), holder, pause(leased.attempts()), receipt.reply());
            case REFUSED -> refused(leased.id(), holder, letter.to(), receipt);
            case WITHDRAWN -> {
                // It was forgotten, or is somebody else's now.
            }
        }
    }

    /** Whether it was wanted at all, whoever wrote it has seen to. */
    private boolean isUnwanted(EmailAddress address) {
        Optional<SuppressionReason> reason = suppressions.of(address);
        return reason.filter(why -> why == SuppressionReason.HARD_BOUNCE || why == SuppressionReason.COMPLAINT)
                .isPresent();
    }

    private boolean isHanded(UUID id, UUID holder) {
        try {
            return queue.hand(id, holder);
        } catch (SQLException e) {
            throw new IllegalStateException("the letter could not be marked as handed over", e);
        }
    }

    private void refused(UUID id, UUID holder, EmailAddress address, Receipt receipt) {
        QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                queue.end(connection, id, holder, "failed", receipt.reply());
            }
            if (receipt.isNoMailbox()) {
                suppressions.add(address, SuppressionReason.HARD_BOUNCE);
            }
            return id;
        });
    }

    private Duration pause(int attempts) {
        return Backoff.after(attempts + 1, settings.firstRetry(), settings.longestRetry());
    }
}
