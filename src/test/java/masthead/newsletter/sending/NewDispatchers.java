package masthead.newsletter.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import masthead.mail.Suppressions;
import masthead.mail.transport.Transport;
import masthead.newsletter.edition.EditionsUnderWay;
import masthead.newsletter.subscriber.UnsubscribeLinks;

/** Makes what another instance of the service would have. */
@ApplicationScoped
class NewDispatchers {

    private final Beginning beginning;
    private final Ledger ledger;
    private final Endings endings;
    private final EditionsUnderWay editions;
    private final UnsubscribeLinks links;
    private final Transport transport;
    private final Suppressions suppressions;
    private final SendingSettings settings;
    private final Clock clock;

    NewDispatchers(
            Beginning beginning,
            Ledger ledger,
            Endings endings,
            EditionsUnderWay editions,
            UnsubscribeLinks links,
            Transport transport,
            Suppressions suppressions,
            SendingSettings settings,
            Clock clock) {
        this.beginning = beginning;
        this.ledger = ledger;
        this.endings = endings;
        this.editions = editions;
        this.links = links;
        this.transport = transport;
        this.suppressions = suppressions;
        this.settings = settings;
        this.clock = clock;
    }

    Dispatcher start() {
        Carrier carrier = new Carrier(editions, links, transport, suppressions, settings, clock);
        Dispatcher dispatcher = new Dispatcher(beginning, ledger, endings, carrier, settings);
        dispatcher.start();
        return dispatcher;
    }
}
