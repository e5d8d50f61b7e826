package masthead.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import masthead.platform.problem.ProblemException;

/**
 * What somebody may read beyond what everybody may.
 *
 * @param all whether it is everything, whatever it is kept for
 * @param gates otherwise, for whom that is kept which they may read, such as {@code members}
 */
public record Opened(boolean all, Set<String> gates) {

    public static final Opened NOTHING = new Opened(false, Set.of());
    private static final Opened ALL = new Opened(true, Set.of());

    /** @throws ProblemException 503 when nobody can tell now who it is */
    public static Opened by(SecurityIdentity identity) {
        Outsider outsider = Outsider.of(identity);
        if (outsider != null) {
            return outsider.opened();
        }
        return identity.hasRole(Scope.CONTENT_READ_MEMBERS.toString()) ? ALL : NOTHING;
    }

    public boolean isNothing() {
        return !all && gates.isEmpty();
    }

    public static Opened gates(Set<String> gates) {
        return new Opened(false, Set.copyOf(gates));
    }
}
