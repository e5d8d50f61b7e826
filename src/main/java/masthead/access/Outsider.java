package masthead.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Whoever came with credentials that are in order, and yet is nobody at the desk: a reader, one of the staff without a role, or
 * somebody of whom it cannot be told now who it is.
 */
public final class Outsider {

    private static final String ATTRIBUTE = "masthead.outsider";

    private final Problem atDesk;
    private final Opened opened;

    private Outsider(Problem atDesk, Opened opened) {
        this.atDesk = atDesk;
        this.opened = opened;
    }

    public static Outsider reader(Opened opened) {
        return new Outsider(
                Problem.of(ProblemType.FORBIDDEN, "A reader's token opens what readers read, and nothing at the desk."),
                opened);
    }

    /** @param why what is told at the desk */
    public static Outsider withoutRole(String why) {
        return new Outsider(Problem.of(ProblemType.FORBIDDEN, why), Opened.NOTHING);
    }

    /** @param why what is told wherever it matters who it is */
    public static Outsider unknown(String why) {
        return new Outsider(Problem.of(ProblemType.UNAVAILABLE, why), Opened.NOTHING);
    }

    static @Nullable Outsider of(SecurityIdentity identity) {
        return identity.getAttribute(ATTRIBUTE);
    }

    /** As the framework knows who asks: somebody, who may do nothing. */
    public SecurityIdentity identity() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(""))
                .addAttribute(ATTRIBUTE, this)
                .build();
    }

    ProblemException atDesk() {
        return new ProblemException(atDesk);
    }

    /** @throws ProblemException 503 when nobody can tell now who it is */
    Opened opened() {
        if (atDesk.status() == ProblemType.UNAVAILABLE.status()) {
            throw new ProblemException(atDesk);
        }
        return opened;
    }
}
