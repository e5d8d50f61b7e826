package masthead.mail.bounce;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** The user and password that a mail service comes with (RFC 7617). */
final class HookCredentials {

    private HookCredentials() {}

    /**
     * @param set {@code user:password}, as the settings have it
     * @throws ProblemException 404 if nothing is set, 403 if it is something else
     */
    static void require(Optional<String> set, @Nullable String authorization) {
        byte[] wanted = set.map(
                        text -> "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(HookCredentials::off)
                .getBytes(StandardCharsets.UTF_8);
        byte[] given = String.valueOf(authorization).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(wanted, given)) {
            throw refused("The user and password are not those that are set here.");
        }
    }

    static ProblemException off() {
        return new ProblemException(ProblemType.NOT_FOUND, "This way to report bounces is not set up.");
    }

    static ProblemException refused(String why) {
        return new ProblemException(ProblemType.FORBIDDEN, why);
    }
}
