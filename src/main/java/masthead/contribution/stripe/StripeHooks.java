package masthead.contribution.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import masthead.contribution.Contributions;
import masthead.contribution.NewContribution;
import masthead.contribution.Outcome;
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
        Outcome outcome = record(told);
        return outcome.isNew() ? StripeReceipt.Outcome.RECORDED : StripeReceipt.Outcome.KNOWN;
    }

    /** What was paid is in the ledger, even if the campaign is none that it names, or counts another currency. */
    private Outcome record(NewContribution told) {
        Outcome outcome =
                contributions.record(List.of(told), StripeEvents.SOURCE).getFirst();
        Fault fault = outcome.fault();
        if (fault == null) {
            return outcome;
        }
        LOG.warnf(
                "What Stripe calls %s counts for no campaign in particular: %s %s",
                told.sourceEventId(), fault.pointer(), fault.detail());
        return contributions
                .record(List.of(told.forAnyCampaign()), StripeEvents.SOURCE)
                .getFirst();
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
