package masthead.access.reader;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The secrets that readers' tokens are signed with: a new one every thirty days, and the one before for as long as its last token
 * may live. Kept in memory for a minute, so that one that is deleted by hand stops working within that.
 */
@ApplicationScoped
class ReaderSecrets {

    private static final Duration TURN = Duration.ofDays(30);
    private static final Duration LONGEST_TOKEN = Duration.ofSeconds(ReaderTokenDraft.DAY);
    private static final Duration KEPT = Duration.ofMinutes(1);
    /** Whoever makes up ids of secrets makes the database be asked no more often than this. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    ReaderSecrets(Clock clock) {
        this.clock = clock;
    }

    private record Known(List<ReaderSecret> newestFirst, Instant readAt) {}

    /** The one to sign with now. */
    ReaderSecret current() {
        Instant young = clock.instant().minus(TURN);
        List<ReaderSecret> all = known(KEPT).newestFirst();
        return all.isEmpty() || all.getFirst().isOlderThan(young) ? turn(young) : all.getFirst();
    }

    /** Null if there is none, or none any more. */
    @Nullable ReaderSecret byId(String id) {
        ReaderSecret secret = find(id, known(KEPT));
        return secret == null ? find(id, known(PAUSE)) : secret;
    }

    private static @Nullable ReaderSecret find(String id, Known known) {
        return known.newestFirst().stream()
                .filter(secret -> secret.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Known known(Duration age) {
        Known now = known;
        if (now.readAt().isBefore(clock.instant().minus(age))) {
            now = new Known(QuarkusTransaction.requiringNew().call(ReaderSecret::all), clock.instant());
            known = now;
        }
        return now;
    }

    /** Of several instances one makes the new one. */
    private ReaderSecret turn(Instant young) {
        List<ReaderSecret> all = QuarkusTransaction.requiringNew().call(() -> {
            ReaderSecret.lock();
            List<ReaderSecret> stored = ReaderSecret.all();
            if (stored.isEmpty() || stored.getFirst().isOlderThan(young)) {
                ReaderSecret.delete("createdAt < ?1", young.minus(LONGEST_TOKEN));
                ReaderSecret.make(clock.instant());
            }
            return ReaderSecret.all();
        });
        known = new Known(all, clock.instant());
        return all.getFirst();
    }
}
