package masthead.newsletter.sending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import masthead.mail.EmailAddress;
import masthead.mail.SuppressionReason;
import masthead.mail.Suppressions;
import masthead.mail.transport.MailBody;
import masthead.mail.transport.OutgoingMail;
import masthead.mail.transport.Receipt;
import masthead.mail.transport.Transport;
import masthead.newsletter.edition.EditionsUnderWay;
import masthead.newsletter.edition.EditionsUnderWay.Mailing;
import masthead.newsletter.subscriber.UnsubscribeLinks;
import masthead.newsletter.template.RenderedEdition;
import masthead.platform.retry.Backoff;
import org.jboss.logging.Logger;

/** Makes the mail of one recipient, hands it over, and tells what became of it. */
final class Carrier {

    private static final Logger LOG = Logger.getLogger(Carrier.class);
    private static final int MOST_PREPARED = 8;
    private static final String NO_CONNECTION = "no connection";

    private final EditionsUnderWay editions;
    private final UnsubscribeLinks links;
    private final Transport transport;
    private final Suppressions suppressions;
    private final SendingSettings settings;
    private final Clock clock;
    private final Map<Rendering, Prepared> prepared = new ConcurrentHashMap<>();

    Carrier(
            EditionsUnderWay editions,
            UnsubscribeLinks links,
            Transport transport,
            Suppressions suppressions,
            SendingSettings settings,
            Clock clock) {
        this.editions = editions;
        this.links = links;
        this.transport = transport;
        this.suppressions = suppressions;
        this.settings = settings;
        this.clock = clock;
    }

    private record Rendering(UUID edition, int number) {}

    /** All that is the same for everybody. */
    private record Prepared(Mailing mailing, MailBody body) {

        static Prepared of(Mailing mailing) {
            RenderedEdition rendered = mailing.rendered();
            return new Prepared(mailing, MailBody.of(rendered.text(), rendered.html(), RenderedEdition.PLACES));
        }
    }

    /** How many mails can be under way at once. */
    int connections() {
        return transport.connections();
    }

    Result carry(Leased mail, Rounds rounds) {
        AtomicBoolean isMarked = new AtomicBoolean();
        try {
            return result(mail, transport.send(made(mail), () -> {
                isMarked.set(rounds.mayGo(mail));
                return isMarked.get();
            }));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Delivery %s could not be made", mail.id());
            return isMarked.get()
                    ? Result.of(mail, DeliveryState.UNCERTAIN, "interrupted", "the service failed")
                    : Result.back(mail, settings.firstRetry());
        }
    }

    private OutgoingMail made(Leased mail) {
        Prepared edition = prepared(new Rendering(mail.edition(), mail.rendering()));
        UnsubscribeLinks.Links own = links.of(mail.subscription());
        RenderedEdition.Links shown = new RenderedEdition.Links(own.unsubscribe(), own.preferences());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "List-Id",
                "<%s.%s>"
                        .formatted(
                                edition.mailing().list(),
                                URI.create(own.oneClick()).getHost()));
        headers.put("List-Unsubscribe", "<" + own.oneClick() + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return new OutgoingMail(
                mail.id(),
                clock.instant(),
                edition.mailing().sender(),
                EmailAddress.of(mail.address()),
                edition.mailing().rendered().subject(),
                headers,
                edition.body().with(shown.inText(), shown.inHtml()));
    }

    private Prepared prepared(Rendering rendering) {
        if (prepared.size() > MOST_PREPARED) {
            prepared.clear();
        }
        return prepared.computeIfAbsent(
                rendering, wanted -> Prepared.of(editions.mailing(wanted.edition(), wanted.number())));
    }

    private Result result(Leased mail, Receipt receipt) {
        return switch (receipt.outcome()) {
            case ACCEPTED -> Result.of(mail, DeliveryState.SUBMITTED, null, receipt.reply());
            case DEFERRED -> Result.deferred(mail, receipt.reply(), after(mail));
            case UNREACHED ->
                new Result(mail, DeliveryState.QUEUED, NO_CONNECTION, receipt.reply(), Duration.ZERO, false);
            case REFUSED -> refused(mail, receipt);
            case UNKNOWN -> Result.of(mail, DeliveryState.UNCERTAIN, "no-answer", receipt.reply());
            case WITHDRAWN -> Result.back(mail, Duration.ZERO);
        };
    }

    private Duration after(Leased mail) {
        return Backoff.after(mail.attempts() + 1, settings.firstRetry(), settings.longestRetry());
    }

    private Result refused(Leased mail, Receipt receipt) {
        if (receipt.isNoMailbox()) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> suppressions.add(EmailAddress.of(mail.address()), SuppressionReason.HARD_BOUNCE));
            } catch (RuntimeException e) {
                LOG.warnf(
                        "The address of delivery %s has no mailbox, and could not be suppressed: %s",
                        mail.id(), e.getMessage());
            }
        }
        return Result.of(
                mail, DeliveryState.BOUNCED, receipt.isNoMailbox() ? "no-mailbox" : "refused", receipt.reply());
    }

    /** Whether the server could not be reached at all. */
    static boolean isOutOfReach(Result result) {
        return NO_CONNECTION.equals(result.reason()) && result.state() == DeliveryState.QUEUED;
    }
}
