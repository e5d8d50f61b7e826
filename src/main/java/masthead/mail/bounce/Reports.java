package masthead.mail.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.mail.EmailHashes;
import masthead.mail.SuppressionReason;
import masthead.mail.Suppressions;
import masthead.mail.transport.PlainReply;
import masthead.platform.persistence.Ids;
import org.jspecify.annotations.Nullable;

/** What mail services and servers report: each report counts once, in whichever order they come, and whatever else is known yet. */
@ApplicationScoped
class Reports {

    private static final String INSERT = """
            INSERT INTO mail_report (id, source, event, email_hash, mail_id, kind, at, received_at, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private final DataSource database;
    private final EmailHashes hashes;
    private final Suppressions suppressions;
    private final Event<Bounced> bounced;
    private final Clock clock;

    Reports(DataSource database, EmailHashes hashes, Suppressions suppressions, Event<Bounced> bounced, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.suppressions = suppressions;
        this.bounced = bounced;
        this.clock = clock;
    }

    /**
     * All of them or none.
     *
     * @param source who reports them
     * @return what became of them
     */
    @Transactional
    HookOutcome take(String source, List<Report> reports) {
        boolean isNew = false;
        for (Report report : reports) {
            byte[] hash = report.recipient() == null ? ofLetter(report.mailId()) : hashes.of(report.recipient());
            String detail = PlainReply.of(report.detail());
            if (record(source, report, hash, detail)) {
                isNew = true;
                if (hash != null && report.kind().isFinal()) {
                    suppressions.add(hash, reason(report.kind()));
                }
                bounced.fire(new Bounced(report.mailId(), hash, report.kind(), report.at(), detail));
            }
        }
        return isNew ? HookOutcome.RECORDED : reports.isEmpty() ? HookOutcome.IGNORED : HookOutcome.KNOWN;
    }

    private static SuppressionReason reason(BounceKind kind) {
        return kind == BounceKind.COMPLAINT ? SuppressionReason.COMPLAINT : SuppressionReason.HARD_BOUNCE;
    }

    private boolean record(String source, Report report, byte @Nullable [] hash, String detail) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, source);
            insert.setString(3, report.event());
            insert.setBytes(4, hash);
            insert.setObject(5, report.mailId());
            insert.setString(6, report.kind().toString());
            insert.setObject(7, report.at().atOffset(ZoneOffset.UTC));
            insert.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(9, detail);
            return insert.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("the report could not be written", e);
        }
    }

    /** Whom a single letter was to. */
    private byte @Nullable [] ofLetter(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT email_hash FROM letter WHERE id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the letter could not be read", e);
        }
    }
}
