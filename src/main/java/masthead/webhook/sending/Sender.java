package masthead.webhook.sending;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import masthead.webhook.message.Message;
import masthead.webhook.sending.Targets.Target;
import org.jspecify.annotations.Nullable;

/**
 * Sends one message once. Each attempt has a connection of its own, to the address that was checked for it; certificates and the
 * Host header go by the name. Redirects are answers like any other that is no success.
 */
@ApplicationScoped
public class Sender {

    /** More of an answer is not read. */
    private static final int LONGEST_ANSWER = 16 * 1024;

    private final HttpClient client;
    private final Targets targets;
    private final WebhookSettings settings;
    private final Clock clock;

    Sender(Vertx vertx, Targets targets, WebhookSettings settings, Clock clock) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis()))
                .setSslHandshakeTimeout(settings.connectTimeout().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxPoolSize(200)
                .setKeepAlive(false));
        this.targets = targets;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whatever is under way fails. */
    void close() {
        client.close();
    }

    /** @param secrets those that are valid now */
    public Attempt send(String url, Message message, List<byte[]> secrets) {
        String body = message.json();
        Map<String, String> signed = Signatures.headers(message.id(), clock.instant(), body, secrets);
        AtomicReference<@Nullable HttpClientRequest> sent = new AtomicReference<>();
        try {
            Target target = targets.target(url);
            return exchange(target, signed, body, sent)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (Targets.Refused e) {
            return Attempt.failed("refused: " + e.getMessage());
        } catch (UnknownHostException e) {
            return Attempt.failed("unknown-host");
        } catch (TimeoutException e) {
            HttpClientRequest late = sent.get();
            if (late != null) {
                late.reset();
            }
            return Attempt.failed("timeout");
        } catch (ExecutionException e) {
            return Attempt.failed(word(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Attempt.failed("interrupted");
        }
    }

    private Future<Attempt> exchange(
            Target target, Map<String, String> signed, String body, AtomicReference<@Nullable HttpClientRequest> sent) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.secure())
                .setFollowRedirects(false)
                .setURI(path(target));
        return client.request(options).compose(request -> {
            sent.set(request);
            signed.forEach(request::putHeader);
            request.putHeader("content-type", "application/json");
            request.putHeader("user-agent", "Masthead-Webhooks");
            return request.send(Buffer.buffer(body)).compose(answer -> read(request, answer));
        });
    }

    private static Future<Attempt> read(HttpClientRequest request, HttpClientResponse answer) {
        Promise<Attempt> read = Promise.promise();
        Buffer begin = Buffer.buffer();
        answer.exceptionHandler(read::tryFail);
        answer.endHandler(nothing -> read.tryComplete(attempt(answer, begin)));
        answer.handler(part -> {
            begin.appendBuffer(part, 0, Math.min(part.length(), LONGEST_ANSWER - begin.length()));
            if (begin.length() >= LONGEST_ANSWER && read.tryComplete(attempt(answer, begin))) {
                request.reset();
            }
        });
        return read.future();
    }

    private static Attempt attempt(HttpClientResponse answer, Buffer begin) {
        return Attempt.answered(answer.statusCode(), begin.toString(StandardCharsets.UTF_8));
    }

    private static String path(Target target) {
        String path = target.url().getRawPath();
        String query = target.url().getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }

    /** A word of our own: what exceptions say may be anything. */
    private static String word(@Nullable Throwable failure) {
        return switch (failure) {
            case SSLException tls -> "tls";
            case ConnectException refused -> "no-connection";
            case null, default -> "broken-connection";
        };
    }
}
