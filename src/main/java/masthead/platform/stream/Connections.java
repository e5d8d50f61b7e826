package masthead.platform.stream;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import masthead.platform.http.ClientAddress;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Counts who is connected, so that there are not more than there is room for. */
@ApplicationScoped
public class Connections {

    /** Seconds. Who is connected mostly stays. */
    private static final int RETRY_AFTER = 30;

    private final EventSettings settings;
    private final ClientAddress address;
    private final CurrentVertxRequest current;
    private final Map<String, Integer> ofAddress = new HashMap<>();
    private int all;

    Connections(EventSettings settings, ClientAddress address, CurrentVertxRequest current) {
        this.settings = settings;
        this.address = address;
        this.current = current;
    }

    /** Counts the current request until it ends; gives the refusal if there is no room for it. */
    public @Nullable Response count() {
        RoutingContext exchange = current.getCurrent();
        String from = address.network();
        Problem refusal = take(from);
        if (refusal != null) {
            return refusal.response()
                    .header(HttpHeaders.RETRY_AFTER, null)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                    .build();
        }
        AtomicBoolean isGone = new AtomicBoolean();
        Runnable gone = () -> {
            if (isGone.compareAndSet(false, true)) {
                giveBack(from);
            }
        };
        exchange.addEndHandler(ended -> gone.run());
        if (exchange.response().ended() || exchange.response().closed()) {
            gone.run();
        }
        return null;
    }

    private synchronized @Nullable Problem take(String from) {
        if (all >= settings.connections()) {
            return Problem.of(
                    ProblemType.UNAVAILABLE, "As many are connected as there is room for; try again in a while.");
        }
        int most = settings.connectionsPerAddress();
        if (most > 0 && ofAddress.getOrDefault(from, 0) >= most) {
            return Problem.of(
                    ProblemType.TOO_MANY_REQUESTS,
                    "%d are connected from this address, and no more may be.".formatted(most));
        }
        all++;
        ofAddress.merge(from, 1, Integer::sum);
        return null;
    }

    private synchronized void giveBack(String from) {
        all--;
        ofAddress.computeIfPresent(from, (same, count) -> count == 1 ? null : count - 1);
    }
}
