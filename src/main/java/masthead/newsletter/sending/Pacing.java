package masthead.newsletter.sending;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Keeps to the rates: each mail gets the next free moment, in all and for its domain. What would wait long goes back to the ledger
 * until its moment, so that the mails of a slow domain do not stand in the way of the others.
 */
final class Pacing {

    /** How long a mail waits here. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final long SECOND = 1_000_000_000L;
    private static final int MOST_DOMAINS = 10_000;

    private final SendingSettings settings;
    private final Moments free = new Moments();
    /** Of those that went back: behind them go all that come new. */
    private final Moments promised = new Moments();

    Pacing(SendingSettings settings) {
        this.settings = settings;
    }

    /** The next moments of domains, and of all. A moment that has passed says nothing, so the oldest may be forgotten. */
    private static final class Moments extends LinkedHashMap<String, Long> {

        private static final long serialVersionUID = 1L;

        Moments() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_DOMAINS;
        }

        long next(String domain, long now) {
            return Math.max(now, getOrDefault(domain, now));
        }
    }

    /**
     * How long until this mail may go to its domain. If that is more than {@link #PATIENCE}, it goes back for so long.
     *
     * @param waited whether it went back before
     */
    synchronized Duration ofDomain(String domain, boolean waited) {
        String name = domain.toLowerCase(Locale.ROOT);
        Double own = settings.domains().get(name);
        OptionalDouble rate = own == null ? settings.perDomain() : OptionalDouble.of(own);
        if (rate.isEmpty()) {
            return Duration.ZERO;
        }
        long now = System.nanoTime();
        long moment = free.next(name, now);
        long interval = interval(rate.getAsDouble());
        boolean isItsTurn = waited || promised.next(name, now) == now;
        if (isItsTurn && moment - now <= PATIENCE.toNanos()) {
            free.put(name, moment + interval);
            return Duration.ofNanos(moment - now);
        }
        long promise = Math.max(promised.next(name, now), moment + PATIENCE.toNanos()) + interval;
        promised.put(name, promise);
        return Duration.ofNanos(promise - now);
    }

    /** How long until any mail may go; that moment is now taken. */
    synchronized Duration ofAll() {
        if (settings.perSecond().isEmpty()) {
            return Duration.ZERO;
        }
        long now = System.nanoTime();
        long moment = free.next("", now);
        free.put("", moment + interval(settings.perSecond().getAsDouble()));
        return Duration.ofNanos(moment - now);
    }

    private static long interval(double rate) {
        return Math.round(SECOND / Math.max(rate, 0.001));
    }
}
