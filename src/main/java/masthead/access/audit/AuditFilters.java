package masthead.access.audit;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import masthead.access.Caller;
import masthead.platform.http.ClientAddress;
import masthead.platform.http.RequestIds;
import masthead.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Sees to what no transaction tells: what is refused to somebody who is known, and writes that find all as it should be. Others'
 * refusals are only counted.
 */
public class AuditFilters {

    private static final Logger LOG = Logger.getLogger(AuditFilters.class);

    private static final String DESK = "/v1/admin/";
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int FORBIDDEN = 403;

    private final AuditedRequest request;
    private final AuditRows rows;
    private final DataSource database;
    private final ClientAddress address;
    private final CurrentVertxRequest current;
    private final CurrentIdentityAssociation identity;

    AuditFilters(
            AuditedRequest request,
            AuditRows rows,
            DataSource database,
            ClientAddress address,
            CurrentVertxRequest current,
            CurrentIdentityAssociation identity) {
        this.request = request;
        this.rows = rows;
        this.database = database;
        this.address = address;
        this.current = current;
        this.identity = identity;
    }

    /** Before anybody can refuse it. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void begin(ContainerRequestContext exchange, ResourceInfo resource) {
        if (isOfDesk(exchange)) {
            arrive(exchange);
            Method method = resource.getResourceMethod();
            Operation operation = method == null ? null : method.getAnnotation(Operation.class);
            if (method != null && operation != null) {
                request.isFor(operation.operationId(), success(method));
            }
        }
    }

    /** After the guard. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public void letIn(ContainerRequestContext exchange) {
        if (isOfDesk(exchange)) {
            ifKnown(request::isBy);
        }
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext exchange, ContainerResponseContext answer) {
        if (!isOfDesk(exchange)) {
            return;
        }
        boolean isRead = READS.contains(exchange.getMethod());
        int status = answer.getStatus();
        boolean isRefused = status >= 400 && (!isRead || status == FORBIDDEN);
        boolean isUntold = status < 400
                && !isRead
                && !request.isWritten()
                && !answer.getHeaders().containsKey("Idempotency-Replayed");
        if (!isRefused && !isUntold) {
            return;
        }
        arrive(exchange);
        String type = type(exchange.getUriInfo().getPath());
        UUID target = target(exchange.getUriInfo().getPathParameters().getFirst("id"));
        ifKnown(caller -> {
            AuditedRequest.Facts facts = request.facts(caller);
            write(
                    isRefused
                            ? AuditRow.refused(facts, type, target, status, code(answer))
                            : AuditRow.done(facts, type, target, List.of(), List.of()));
        });
    }

    /** What fails before any operation is found, credentials too, is answered where nothing may wait. */
    private void ifKnown(Consumer<Caller> action) {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            identity.getDeferredIdentity().subscribe().with(known -> accept(known, action), stranger -> {});
            return;
        }
        SecurityIdentity known;
        try {
            known = identity.getIdentity();
        } catch (SecurityException e) {
            // A stranger, who is counted.
            return;
        }
        accept(known, action);
    }

    private static void accept(SecurityIdentity known, Consumer<Caller> action) {
        Caller caller = Caller.of(known);
        if (caller != null) {
            action.accept(caller);
        }
    }

    private void write(AuditRow row) {
        if (BlockingOperationControl.isBlockingAllowed()) {
            insert(row);
        } else {
            Infrastructure.getDefaultWorkerPool().execute(() -> insert(row));
        }
    }

    private void insert(AuditRow row) {
        try (Connection connection = database.getConnection()) {
            rows.insert(connection, List.of(row));
        } catch (SQLException e) {
            LOG.errorf(
                    "What %s %s asked for is not in the audit: %s",
                    row.facts().actorKind(), row.facts().actor(), e.getMessage());
        }
    }

    private void arrive(ContainerRequestContext exchange) {
        RoutingContext routing = current.getCurrent();
        if (routing != null) {
            request.arrive(address.current(), RequestIds.of(routing), exchange.getMethod());
        }
    }

    private static boolean isOfDesk(ContainerRequestContext exchange) {
        return exchange.getUriInfo().getPath().startsWith(DESK);
    }

    private static int success(Method operation) {
        APIResponseSchema answer = operation.getAnnotation(APIResponseSchema.class);
        if (answer == null) {
            return operation.getReturnType() == void.class ? 204 : 200;
        }
        return answer.responseCode().matches("[0-9]{3}") ? Integer.parseInt(answer.responseCode()) : 200;
    }

    private static String code(ContainerResponseContext answer) {
        return answer.getEntity() instanceof Problem problem ? problem.code() : String.valueOf(answer.getStatus());
    }

    /** {@code article} of {@code /v1/admin/articles/…}; nothing for what is no name of ours. */
    private static @Nullable String type(String path) {
        String collection = path.substring(DESK.length()).split("/", 2)[0];
        return collection.matches("[a-z-]{1,30}") ? collection.replaceFirst("s$", "") : null;
    }

    private static @Nullable UUID target(@Nullable String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
