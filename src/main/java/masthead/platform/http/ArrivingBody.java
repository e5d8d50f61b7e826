package masthead.platform.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import masthead.platform.problem.Problem;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One body on its way: it arrives whole and in time, or the request is refused. */
final class ArrivingBody {

    private static final Logger LOG = Logger.getLogger(ArrivingBody.class);

    private final RoutingContext exchange;
    private final HttpServerRequest from;
    private final ContainerRequestContext request;
    private final Duration time;
    private final Consumer<@Nullable Response> result;
    private final Consumer<ArrivingBody> end;
    private final KeptBytes arrived;
    private final AtomicBoolean isOver = new AtomicBoolean();

    /**
     * @param result told once: null, or what to answer instead
     * @param end told once, before that
     */
    ArrivingBody(
            RoutingContext exchange,
            ContainerRequestContext request,
            Duration time,
            Consumer<@Nullable Response> result,
            Consumer<ArrivingBody> end) {
        this.exchange = exchange;
        this.from = exchange.request();
        this.request = request;
        this.time = time;
        this.result = result;
        this.end = end;
        this.arrived = FrontDoor.isCsv(from) ? new BytesInFile(exchange.vertx(), from) : new BytesInMemory();
    }

    /** Nothing comes before the request is resumed, whichever thread this is. */
    void begin() {
        long timer = exchange.vertx().setTimer(time.toMillis(), fired -> giveWay());
        from.handler(this::take);
        from.exceptionHandler(lost -> {
            exchange.vertx().cancelTimer(timer);
            over(refusal(Problem.of(ProblemType.MALFORMED_REQUEST, "The body did not arrive whole.")
                    .errors(List.of(Fault.at("", "incomplete", "did not arrive whole")))));
        });
        from.endHandler(all -> {
            exchange.vertx().cancelTimer(timer);
            if (!isOver.get()) {
                arrived.finish(this::pass, this::fail);
            }
        });
        arrived.open(
                () -> {
                    if ("100-continue".equalsIgnoreCase(from.getHeader(HttpHeaders.EXPECT))) {
                        exchange.response().writeContinue();
                    }
                    from.resume();
                },
                this::fail);
    }

    private void pass(InputStream bytes) {
        request.setEntityStream(bytes);
        over(null);
    }

    private void fail(Throwable failure) {
        LOG.errorf("A body could not be kept: %s", failure.getMessage());
        over(refusal(Problem.of(ProblemType.UNAVAILABLE, "The body could not be kept. Nothing was done; try again.")));
    }

    void giveWay() {
        over(refusal(Problem.of(
                ProblemType.REQUEST_TIMEOUT,
                "The body did not arrive in time. Nothing was done; send it again, all at once.")));
    }

    private void take(Buffer some) {
        if (isOver.get()) {
            return;
        }
        int largest = FrontDoor.largest(from);
        if (arrived.length() + some.length() > largest) {
            over(refusal(Problem.of(ProblemType.CONTENT_TOO_LARGE, FrontDoor.tooLarge(largest))));
        } else {
            arrived.add(some);
        }
    }

    private void over(@Nullable Response refusal) {
        if (isOver.compareAndSet(false, true)) {
            if (refusal != null) {
                arrived.discard();
            }
            end.accept(this);
            result.accept(refusal);
        }
    }

    /** What is still to come is not read, so the connection ends with the answer; of HTTP/2 only the stream. */
    private Response refusal(Problem problem) {
        Response.ResponseBuilder answer = problem.response();
        if (from.version() != HttpVersion.HTTP_2) {
            answer.header("Connection", "close");
        }
        return answer.build();
    }
}
