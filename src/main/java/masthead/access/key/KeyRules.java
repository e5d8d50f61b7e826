package masthead.access.key;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import masthead.access.Caller;
import masthead.access.Scope;
import masthead.platform.problem.Problem;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** What holds of all keys together: nobody gets more by them than they have, and the desk never loses its last key. */
@ApplicationScoped
class KeyRules {

    /** Held in the database while a key changes, so that of the last two not both are revoked; any number that nothing else uses. */
    private static final long LOCK = 0x4d617374684b6579L;

    private final SecurityIdentity identity;
    private final EntityManager entities;

    KeyRules(SecurityIdentity identity, EntityManager entities) {
        this.identity = identity;
        this.entities = entities;
    }

    Caller caller() {
        return Objects.requireNonNull(Caller.of(identity));
    }

    /** One change of keys at a time. */
    void begin() {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(" + LOCK + ")")
                .getSingleResult();
    }

    /** @throws ProblemException 403 */
    void requireToGive(Collection<Scope> scopes) {
        require(scopes, "Nobody can give a key what they may not do themselves");
    }

    /** @throws ProblemException 403 */
    void requireToChange(ApiKey key) {
        require(key.scopes(), "Nobody can change a key that may do what they may not");
    }

    private void require(Collection<Scope> scopes, String sentence) {
        Caller caller = caller();
        List<String> missing = Scope.withIncluded(Set.copyOf(scopes)).stream()
                .filter(scope -> !caller.may(scope))
                .map(Scope::toString)
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(Problem.of(
                            ProblemType.FORBIDDEN, "%s: %s.".formatted(sentence, String.join(", ", missing)))
                    .wantedScopes(missing));
        }
    }

    /** @throws ProblemException 422 */
    static void requireAhead(@Nullable Instant expiresAt, Instant now) {
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw ProblemException.invalid(
                    List.of(Fault.at("/expiresAt", "out-of-range", "must lie in the future; revoke it to end it now")));
        }
    }

    /** After a change: somebody must be able to make keys, for ever. @throws ProblemException 409 */
    void requireOneLeft() {
        entities.flush();
        if (ApiKey.working().stream().noneMatch(key -> key.scopes().contains(Scope.KEYS_WRITE))) {
            throw new ProblemException(Problem.of(
                            ProblemType.ILLEGAL_TRANSITION,
                            "It is the last key with keys:write that has no end. Make another one first.")
                    .allowed(List.of()));
        }
    }
}
