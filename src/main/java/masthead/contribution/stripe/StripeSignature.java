package masthead.contribution.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Whether it was Stripe that sent something, and not long ago. */
@ApplicationScoped
class StripeSignature {

    static final String HEADER = "Stripe-Signature";

    private final List<String> secrets;
    private final long tolerance;
    private final Clock clock;

    StripeSignature(StripeSettings settings, Clock clock) {
        this.secrets = settings.secrets().orElse(List.of()).stream()
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
        this.tolerance = settings.tolerance().toSeconds();
        this.clock = clock;
    }

    /** @throws ProblemException 404 where nothing is expected from Stripe, 400 for what is not from there or is too old */
    void check(byte[] body, @Nullable String signature) {
        if (secrets.isEmpty()) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "Nothing is expected from Stripe here: masthead.stripe.secrets is not set.");
        }
        if (signature == null) {
            throw refused("required", "must be there");
        }
        String payload = new String(body, StandardCharsets.UTF_8);
        for (String secret : secrets) {
            if (isBy(secret, payload, signature)) {
                return;
            }
        }
        throw refused("malformed", "is by none of the secrets, or too old");
    }

    private boolean isBy(String secret, String payload, String signature) {
        try {
            return Webhook.Signature.verifyHeader(payload, signature, secret, tolerance, clock);
        } catch (SignatureVerificationException | IllegalArgumentException e) {
            // The latter for a time that is no number.
            return false;
        }
    }

    private static ProblemException refused(String code, String detail) {
        return ProblemException.malformed(Fault.ofHeader(HEADER, code, detail));
    }
}
