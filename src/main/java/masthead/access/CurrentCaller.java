package masthead.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import masthead.platform.problem.ProblemException;

/** Who asks now, for what depends on more than the operation: on whose a thing is, and on its state. */
@ApplicationScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public String name() {
        return identity.getPrincipal().getName();
    }

    public boolean may(Scope scope) {
        return identity.hasRole(scope.toString());
    }

    /** @throws ProblemException 403 */
    public void require(Scope scope) {
        if (!may(scope)) {
            throw Caller.forbidden(List.of(scope));
        }
    }
}
