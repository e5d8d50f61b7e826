package masthead.access.key;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import masthead.access.Refused;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;

/**
 * Refuses a key that stands in an address, even a valid one that is sent as it should be beside it: addresses are kept in logs,
 * histories and caches. Whoever sends it there must notice before anybody else does.
 */
@ApplicationScoped
class KeysInAddresses {

    /** After bounds and cross-origin rules, before all else. */
    private static final int EARLY = Integer.MIN_VALUE + 10;

    private static final Set<String> NAMES = Set.of("key", "api_key", "apikey", "api-key", "access_token");

    /** Also the tokens of previews and of readers, which are secrets too. */
    private static final Pattern KEY = Pattern.compile("(?i:bearer\\s+)?mht?_[\\x21-\\x7e]{21,}");

    void open(@Observes Router router) {
        router.route().order(EARLY).handler(KeysInAddresses::refuse);
    }

    private static void refuse(RoutingContext exchange) {
        if (isNamed(exchange.queryParams()) || isThere(exchange.queryParams()) || isThere(exchange.normalizedPath())) {
            Refused.note(exchange, "key-in-address");
            exchange.fail(new ProblemException(Problem.of(
                    ProblemType.MALFORMED_REQUEST,
                    "A key stands in the address. Send it as `Authorization: Bearer <key>` only; if it is a real one, rotate it: "
                            + "addresses are kept in logs and caches.")));
        } else {
            exchange.next();
        }
    }

    private static boolean isNamed(MultiMap parameters) {
        return parameters.names().stream().anyMatch(name -> NAMES.contains(name.toLowerCase(Locale.ROOT)));
    }

    private static boolean isThere(MultiMap parameters) {
        return parameters.entries().stream()
                .anyMatch(parameter -> KEY.matcher(parameter.getValue()).matches()
                        || KEY.matcher(parameter.getKey()).matches());
    }

    private static boolean isThere(String path) {
        return Stream.of(path.split("/", -1))
                .anyMatch(segment -> KEY.matcher(segment).matches());
    }
}
