package masthead.newsletter.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.newsletter.edition.EditionState;
import masthead.newsletter.edition.Editions;
import org.jspecify.annotations.Nullable;

/** How far the sending of an edition has come, counted in the ledger. */
@ApplicationScoped
class Progress {

    private static final List<DeliveryState> SENT = List.of(
            DeliveryState.SUBMITTED, DeliveryState.DELIVERED, DeliveryState.COMPLAINED, DeliveryState.UNCERTAIN);
    private static final List<DeliveryState> WAITING =
            List.of(DeliveryState.QUEUED, DeliveryState.LEASED, DeliveryState.DEFERRED);

    private final Standings standings;
    private final Editions editions;

    Progress(Standings standings, Editions editions) {
        this.standings = standings;
        this.editions = editions;
    }

    /** @throws masthead.platform.problem.ProblemException 404 */
    ProgressView of(UUID edition) {
        EditionState state = editions.state(edition);
        try {
            Map<DeliveryState, Long> counts = standings.counts(edition);
            Standings.Pace pace = standings.pace(edition);
            long sent = sum(counts, SENT);
            long tried = sent + counts.getOrDefault(DeliveryState.BOUNCED, 0L);
            long waiting = sum(counts, WAITING);
            Double rate = pace == null || state != EditionState.SENDING ? null : rate(pace, tried);
            return new ProgressView(
                    state,
                    counts.values().stream().mapToLong(Long::longValue).sum(),
                    waiting,
                    sent,
                    counts,
                    rate,
                    rate == null || rate <= 0 ? null : Math.round(Math.ceil((double) waiting / rate)));
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be read", e);
        }
    }

    private static long sum(Map<DeliveryState, Long> counts, List<DeliveryState> states) {
        return states.stream()
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
    }

    /** Null while nothing can be said. */
    private static @Nullable Double rate(Standings.Pace pace, long tried) {
        Instant since = pace.since();
        long millis = Duration.between(since, pace.now()).toMillis();
        long done = tried - pace.triedBefore();
        return done <= 0 || millis <= 0 ? null : Math.round((double) done * 10_000 / (double) millis) / 10.0;
    }
}
