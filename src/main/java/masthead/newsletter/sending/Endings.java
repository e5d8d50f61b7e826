package masthead.newsletter.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import masthead.newsletter.edition.EditionsUnderWay;
import masthead.newsletter.edition.Withdrawals;

/** Sees how far editions have come: whether all have been tried, whether it has ended, whether too much of it bounces. */
@ApplicationScoped
class Endings {

    private static final String TOO_MANY = "too-many-bounces";

    private final Standings standings;
    private final EditionsUnderWay editions;
    private final Withdrawals withdrawals;
    private final SendingSettings settings;
    private final Set<UUID> bouncing = ConcurrentHashMap.newKeySet();

    Endings(Standings standings, EditionsUnderWay editions, Withdrawals withdrawals, SendingSettings settings) {
        this.standings = standings;
        this.editions = editions;
        this.withdrawals = withdrawals;
        this.settings = settings;
    }

    /** Of bounces it is looked at once, at the next look. */
    void happened(List<Result> results) {
        for (Result result : results) {
            if (result.state() == DeliveryState.BOUNCED) {
                bouncing.add(result.mail().edition());
            }
        }
    }

    /** @param targets the editions that are being sent */
    void see(List<Ledger.Target> targets) throws SQLException {
        for (UUID edition : standings.outdated(ids(targets))) {
            withdrawals.of(edition);
        }
        for (Ledger.Target target : targets) {
            UUID edition = target.edition();
            if (bouncing.remove(edition) && isBouncing(edition)) {
                editions.pause(edition, TOO_MANY);
            } else if (!standings.isAnybodyUntried(edition)) {
                editions.publish(edition);
                if (!standings.isAnybodyWaiting(edition)) {
                    end(edition);
                }
            }
        }
    }

    private void end(UUID edition) throws SQLException {
        Map<DeliveryState, Long> counts = standings.counts(edition);
        long reached = List.of(
                        DeliveryState.SUBMITTED,
                        DeliveryState.DELIVERED,
                        DeliveryState.UNCERTAIN,
                        DeliveryState.COMPLAINED)
                .stream()
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
        long tried = reached
                + counts.getOrDefault(DeliveryState.BOUNCED, 0L)
                + counts.getOrDefault(DeliveryState.FAILED, 0L);
        editions.finish(edition, reached > 0 || tried == 0);
    }

    private boolean isBouncing(UUID edition) throws SQLException {
        Standings.Bounces bounces = standings.bounces(edition);
        return bounces.bounced() >= settings.fewestBounces()
                && (double) bounces.bounced() > settings.mostBounces() * (double) bounces.tried();
    }

    private static Set<UUID> ids(List<Ledger.Target> targets) {
        return targets.stream().map(Ledger.Target::edition).collect(Collectors.toSet());
    }
}
