package masthead.access;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Why credentials were refused: said where that is known, for where such refusals are counted. */
public final class Refused {

    private static final String REASON = "masthead.refused";

    private Refused() {}

    /** @param reason a word, never what came */
    public static void note(RoutingContext exchange, String reason) {
        exchange.put(REASON, reason);
    }

    public static @Nullable String reason(RoutingContext exchange) {
        return exchange.get(REASON);
    }
}
