package masthead.access;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.List;
import masthead.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets to each operation of the desk only those whom {@link DeskPermissions} names, before anything of the request is read. */
public class DeskGuard {

    private static final String DESK = "/v1/admin/";

    private final SecurityIdentity identity;

    DeskGuard(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** @throws ProblemException 403, 401 for who is nobody, and 503 when nobody can tell now who it is */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void guard(ResourceInfo resource) {
        if (resource.getResourceClass() == null) {
            return;
        }
        Path path = resource.getResourceClass().getAnnotation(Path.class);
        if (path == null || !(path.value() + "/").startsWith(DESK)) {
            return;
        }
        Outsider outsider = Outsider.of(identity);
        if (outsider != null) {
            throw outsider.atDesk();
        }
        Caller caller = Caller.of(identity);
        if (caller == null) {
            throw new UnauthorizedException();
        }
        Operation operation = resource.getResourceMethod().getAnnotation(Operation.class);
        List<Scope> wanted = operation == null ? null : DeskPermissions.of(operation.operationId());
        if (wanted == null) {
            throw new ForbiddenException();
        }
        if (!wanted.isEmpty()) {
            caller.require(wanted.toArray(Scope[]::new));
        }
    }
}
