package masthead.newsletter.sending;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import masthead.mail.Suppressions;
import masthead.mail.transport.Transport;
import masthead.newsletter.edition.EditionsUnderWay;
import masthead.newsletter.subscriber.UnsubscribeLinks;

/** Sends editions as long as the service runs. */
@ApplicationScoped
class SendingWorkers {

    private final Dispatcher dispatcher;

    SendingWorkers(
            Beginning beginning,
            Ledger ledger,
            Endings endings,
            EditionsUnderWay editions,
            UnsubscribeLinks links,
            Transport transport,
            Suppressions suppressions,
            SendingSettings settings,
            Clock clock) {
        Carrier carrier = new Carrier(editions, links, transport, suppressions, settings, clock);
        this.dispatcher = new Dispatcher(beginning, ledger, endings, carrier, settings);
    }

    void begin(@Observes StartupEvent start) {
        dispatcher.start();
    }

    void end(@Observes ShutdownEvent stop) throws InterruptedException {
        dispatcher.stop();
    }
}
