package masthead.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: the holder of a key, or somebody of the staff.
 *
 * @param id the same for ever, and no name: what ledgers keep
 * @param name the same for ever, and nobody else's: what things that they write are by
 * @param scopes all that they may do
 */
public record Caller(UUID id, Kind kind, String name, Set<Role> roles, Set<Scope> scopes) {

    private static final String ATTRIBUTE = "masthead.caller";

    /** What a caller can be known by. */
    @Schema(name = "CallerKind", description = "What a caller is known by.")
    public enum Kind {
        @JsonProperty("key")
        KEY,
        @JsonProperty("staff")
        STAFF
    }

    public static Caller key(UUID id, String name, Set<Scope> scopes) {
        return new Caller(id, Kind.KEY, name, Set.of(), Scope.withIncluded(scopes));
    }

    public static Caller staff(UUID id, String name, Set<Role> roles) {
        return new Caller(
                id,
                Kind.STAFF,
                name,
                roles,
                Scope.withIncluded(
                        roles.stream().flatMap(role -> role.scopes().stream()).collect(Collectors.toSet())));
    }

    /** The caller of a request that was let in, or null if nobody said who asks. */
    public static @Nullable Caller of(SecurityIdentity identity) {
        return identity.getAttribute(ATTRIBUTE);
    }

    /** As the framework knows who asks. */
    public SecurityIdentity identity() {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addAttribute(ATTRIBUTE, this);
        scopes.forEach(scope -> identity.addRole(scope.toString()));
        return identity.build();
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    /** @throws ProblemException 403, unless one of them is allowed */
    public void require(Scope... alternatives) {
        if (Arrays.stream(alternatives).noneMatch(this::may)) {
            throw forbidden(List.of(alternatives));
        }
    }

    /** What is told of what needs one of these scopes: 403. */
    public static ProblemException forbidden(List<Scope> wanted) {
        List<String> scopes = wanted.stream().map(Scope::toString).toList();
        return new ProblemException(
                Problem.of(ProblemType.FORBIDDEN, "This needs the scope %s.".formatted(String.join(" or ", scopes)))
                        .wantedScopes(scopes));
    }
}
