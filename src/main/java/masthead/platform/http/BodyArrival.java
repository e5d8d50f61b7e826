package masthead.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Has a request wait for its body before any worker takes it up. So who sends slowly holds memory for a while, and no thread; and
 * of many who do, the one that has taken longest gives way.
 */
@ApplicationScoped
public class BodyArrival {

    private static final Set<String> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final CurrentVertxRequest current;
    private final LimitSettings settings;
    private final Set<ArrivingBody> arriving = new LinkedHashSet<>();

    BodyArrival(CurrentVertxRequest current, LimitSettings settings) {
        this.current = current;
        this.settings = settings;
    }

    /** After the desk's door, for who has no key is not waited for; in the framework's chain, which pauses the request first. */
    @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHENTICATION - 1)
    public Uni<Response> await(ContainerRequestContext request) {
        HttpServerRequest from = current.getCurrent().request();
        if (!WITH_BODY.contains(request.getMethod()) || from.isEnded()) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom().emitter(emitter -> {
            ArrivingBody body = new ArrivingBody(
                    current.getCurrent(),
                    request,
                    FrontDoor.isCsv(from) ? settings.uploadTime() : settings.bodyTime(),
                    emitter::complete,
                    this::isOver);
            begin(body);
        });
    }

    private void begin(ArrivingBody body) {
        ArrivingBody longest = null;
        synchronized (arriving) {
            arriving.add(body);
            if (arriving.size() > settings.bodiesAtOnce()) {
                longest = arriving.iterator().next();
            }
        }
        if (longest != null) {
            longest.giveWay();
        }
        body.begin();
    }

    private void isOver(ArrivingBody body) {
        synchronized (arriving) {
            arriving.remove(body);
        }
    }
}
