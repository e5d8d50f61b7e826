package masthead.contribution.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import masthead.contribution.Contributions;
import masthead.contribution.NewContribution;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes what Stripe sends. Only what is verified is read at all. */
@ApplicationScoped
class StripeHooks {

    private static final Logger LOG = Logger.getLogger(StripeHooks.class);

    private final StripeSignature signature;
    private final StripeEvents events;
    private final Contributions contributions;
    private final ObjectMapper json;

    StripeHooks(StripeSignature signature, StripeEvents events, Contributions contributions, ObjectMapper json) {
        this.signature = signature;
        this.events = events;
        this.contributions = contributions;
        this.json = json;
    }

    StripeReceipt.Outcome take(byte[] body, @Nullable String signed) {
        signature.check(body, signed);
        JsonNode event = event(body);
        StripeEvents.Link link = events.link(event);
        if (link != null) {
            return contributions.link(StripeEvents.SOURCE, link.name(), link.sameAs())
                    ? StripeReceipt.Outcome.RECORDED
                    : StripeReceipt.Outcome.KNOWN;
        }
        NewContribution told = events.read(event);
        if (told == null) {
            return StripeReceipt.Outcome.IGNORED;
        }
        return contributions.keep(told, StripeEvents.SOURCE).isNew()
                ? StripeReceipt.Outcome.RECORDED
                : StripeReceipt.Outcome.KNOWN;
    }

    private JsonNode event(byte[] body) {
        try {
            JsonNode event = json.readTree(body);
            if (event.isObject()) {
                return event;
            }
        } catch (IOException e) {
            LOG.debug("told below", e);
        }
        throw ProblemException.malformed(Fault.at("", "malformed-json", "is no JSON object"));
    }
}
