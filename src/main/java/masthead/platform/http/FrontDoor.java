package masthead.platform.http;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import masthead.platform.problem.EarlyAnswers;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemMappers;
import masthead.platform.problem.ProblemType;

/**
 * What happens to a request before any resource sees it: headers that all answers have, and bounds on its size. The server's own bounds
 * lie above these and answer without a body, so these come first.
 */
@ApplicationScoped
class FrontDoor {

    /** Bytes that a body may have. */
    static final int LARGEST_BODY = 2 * 1024 * 1024;

    /** Bytes that a CSV file may have. It is kept in a file while it arrives, and read as a stream. */
    static final int LARGEST_CSV = 32 * 1024 * 1024;

    /** Characters that a request's address may have. */
    static final int LONGEST_ADDRESS = 8_000;

    /** Characters that all headers together may have. */
    static final int LARGEST_HEADERS = 32_000;

    /**
     * What the router would pass over to find an operation, while the path goes on saying it: {@code //elsewhere/%2e%2e/v1/…}, sent
     * back as Location, leads to another host, and {@code /v1/admin;x/…} would be the desk and not look like it.
     */
    private static final Pattern DETOUR = Pattern.compile("//|;|/(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

    private static final int FIRST = Integer.MIN_VALUE;

    private final EarlyAnswers early;
    private final ProblemMappers mappers;
    private final SecurityHeaders security;
    private final CrossOrigin origins;

    FrontDoor(EarlyAnswers early, ProblemMappers mappers, SecurityHeaders security, CrossOrigin origins) {
        this.early = early;
        this.mappers = mappers;
        this.security = security;
        this.origins = origins;
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(security::handle);
        router.route().order(FIRST + 1).handler(origins::handle);
        router.route().order(FIRST + 2).handler(this::bound);
        router.route().order(FIRST + 3).handler(this::acceptAnything);
        router.route().order(FIRST).failureHandler(this::fail);
    }

    /** What failed outside of any resource; the framework would answer with a page of its own, or with nothing. */
    private void fail(RoutingContext exchange) {
        int status = exchange.statusCode();
        Throwable failure = exchange.failure();
        if (failure instanceof SecurityException) {
            exchange.next();
        } else if (status >= 400 && status < 500) {
            ProblemType type = ProblemType.of(status);
            answer(
                    exchange,
                    Problem.of(type, status == 413 ? tooLarge(largest(exchange.request())) : type.title() + "."));
        } else if (!(failure instanceof HttpClosedException)) {
            Object problem = mappers.anything(failure != null ? failure : new IllegalStateException("status " + status))
                    .getEntity();
            answer(exchange, (Problem) problem);
        }
    }

    private void bound(RoutingContext exchange) {
        if (!isValid(exchange.request().uri())) {
            refuse(exchange, ProblemType.MALFORMED_REQUEST, "The address is not a valid URI (RFC 3986).");
        } else if (DETOUR.matcher(pathOf(exchange.request().uri())).find()) {
            refuse(
                    exchange,
                    ProblemType.MALFORMED_REQUEST,
                    "A path has neither empty segments nor `.`, `..` (RFC 3986, section 6.2.2.3) and `;`.");
        } else if (!hasHost(exchange)) {
            refuse(exchange, ProblemType.MALFORMED_REQUEST, "The request needs a Host header (RFC 9110, section 7.2).");
        } else if (exchange.request().uri().length() > LONGEST_ADDRESS) {
            refuse(exchange, ProblemType.URI_TOO_LONG, "An address may have %d characters.".formatted(LONGEST_ADDRESS));
        } else if (size(exchange.request().headers()) > LARGEST_HEADERS) {
            refuse(
                    exchange,
                    ProblemType.HEADERS_TOO_LARGE,
                    "All headers together may have %d characters.".formatted(LARGEST_HEADERS));
        } else if (announcedBody(exchange) > largest(exchange.request())) {
            refuse(exchange, ProblemType.CONTENT_TOO_LARGE, tooLarge(largest(exchange.request())));
        } else {
            exchange.next();
        }
    }

    /**
     * Clients that are made from the document ask for problems only where an operation answers with nothing else. Whatever else it
     * answers is no reason to refuse them (RFC 9110, section 12.5.1).
     */
    private void acceptAnything(RoutingContext exchange) {
        String accept = exchange.request().getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.strip().equalsIgnoreCase(Problem.MEDIA_TYPE)) {
            exchange.request().headers().remove(HttpHeaders.ACCEPT);
        }
        exchange.next();
    }

    static String tooLarge() {
        return tooLarge(LARGEST_BODY);
    }

    static String tooLarge(int largest) {
        return "%s may have %d bytes.".formatted(largest == LARGEST_CSV ? "A CSV file" : "A body", largest);
    }

    /** How many bytes the body of this request may have. */
    static int largest(HttpServerRequest request) {
        return isCsv(request) ? LARGEST_CSV : LARGEST_BODY;
    }

    static boolean isCsv(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/csv");
    }

    private static boolean hasHost(RoutingContext exchange) {
        String host = exchange.request().getHeader(HttpHeaders.HOST);
        if (host == null) {
            return exchange.request().authority() != null;
        }
        try {
            URI address = new URI("http://" + host);
            return address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawPath().isEmpty()
                    && address.getPort() < 65_536;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isValid(String address) {
        try {
            return !new URI(address).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String pathOf(String address) {
        String path = URI.create(address).getRawPath();
        // What URI takes for a host is what stands between the first two slashes and the third.
        return address.startsWith("//") ? "//" : path == null ? "" : path;
    }

    private static int size(Iterable<Map.Entry<String, String>> headers) {
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private static long announcedBody(RoutingContext exchange) {
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The rest of the request is not read, so the connection ends with the answer. */
    private void refuse(RoutingContext exchange, ProblemType type, String detail) {
        if (exchange.request().version() != HttpVersion.HTTP_2) {
            exchange.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        answer(exchange, Problem.of(type, detail));
    }

    private void answer(RoutingContext exchange, Problem problem) {
        if (exchange.response().ended() || exchange.response().headWritten()) {
            return;
        }
        early.send(exchange.response(), problem);
    }
}
