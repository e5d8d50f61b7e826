package masthead.contribution.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import masthead.contribution.Attribution;
import masthead.contribution.ContributionKind;
import masthead.contribution.NewContribution;
import masthead.contribution.Person;
import masthead.mail.EmailAddress;
import masthead.platform.http.Languages;
import org.jspecify.annotations.Nullable;

/**
 * Tells the ledger in its own words what Stripe says. Entries are called by what happened, not by Stripe's events: of one
 * subscription both its checkout and its first invoice tell, in any order, and it counts once.
 */
@ApplicationScoped
class StripeEvents {

    static final String SOURCE = "stripe";

    private final Prices prices;
    private final Clock clock;

    StripeEvents(Prices prices, Clock clock) {
        this.prices = prices;
        this.clock = clock;
    }

    /** Null for what does not count. */
    @Nullable NewContribution read(JsonNode event) {
        StripeObject thing = new StripeObject(event.at("/data/object"));
        Instant at = at(event);
        return switch (event.path("type").asText()) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded" -> checkout(thing, at);
            case "invoice.paid" -> invoice(thing, at);
            case "charge.refunded" -> refund(thing, event.at("/data/previous_attributes/amount_refunded"), at);
            case "customer.subscription.deleted" -> cancellation(thing, at);
            default -> null;
        };
    }

    /** A payment belongs to an invoice, which in newer versions of Stripe's API neither of them says. Null for what does not say so. */
    @Nullable Link link(JsonNode event) {
        StripeObject payment = new StripeObject(event.at("/data/object"));
        String name = payment.name("/payment/payment_intent", "/payment/charge");
        String invoice = payment.name("/invoice");
        return event.path("type").asText().equals("invoice_payment.paid") && name != null && invoice != null
                ? new Link(name, invoice)
                : null;
    }

    /** What one thing is called is what another one is known by. */
    record Link(String name, String sameAs) {}

    private @Nullable NewContribution checkout(StripeObject session, Instant at) {
        String status = String.valueOf(session.text("/payment_status"));
        String id = switch (String.valueOf(session.text("/mode"))) {
            case "subscription" -> session.name("/subscription");
            case "payment" -> paymentId(session);
            default -> null;
        };
        if (id == null || !(status.equals("paid") || status.equals("no_payment_required"))) {
            return null;
        }
        Person person = new Person(
                email(session, "/customer_details/email", "/customer_email"),
                session.name("/customer"),
                named(session, "/customer_details/name"),
                language(session.text("/locale")));
        return paid(
                session,
                id,
                at,
                session.number("/amount_total"),
                person,
                false,
                session.names(session.name("/id"), session.name("/payment_intent"), session.name("/invoice")));
    }

    /** Its invoice's, where it has one; null if the invoice is still to come, which tells of it then. */
    private static @Nullable String paymentId(StripeObject session) {
        boolean makesInvoice = session.json().at("/invoice_creation/enabled").asBoolean(false);
        return makesInvoice ? session.name("/invoice") : session.name("/invoice", "/id");
    }

    private @Nullable NewContribution invoice(StripeObject invoice, Instant at) {
        String subscription = invoice.name("/subscription", "/parent/subscription_details/subscription");
        boolean isFirst = String.valueOf(invoice.text("/billing_reason")).equals("subscription_create");
        String id = isFirst && subscription != null ? subscription : invoice.name("/id");
        if (id == null) {
            return null;
        }
        Person person = new Person(
                email(invoice, "/customer_email"), invoice.name("/customer"), named(invoice, "/customer_name"), null);
        return paid(
                invoice,
                id,
                at,
                invoice.number("/amount_paid"),
                person,
                subscription != null && !isFirst,
                invoice.names(
                        subscription,
                        invoice.name("/id"),
                        invoice.name("/payment_intent", "/payments/data/0/payment/payment_intent"),
                        invoice.name("/charge", "/payments/data/0/payment/charge")));
    }

    private @Nullable NewContribution paid(
            StripeObject thing,
            String id,
            Instant at,
            long charged,
            Person person,
            boolean renewal,
            List<String> references) {
        Metadata metadata = Metadata.of(thing);
        Prices.Meaning meaning = prices.of(thing, metadata);
        String currency = thing.currency();
        if (meaning == null || currency == null || charged > NewContribution.MOST_AMOUNT) {
            return null;
        }
        long amount = StripeMoney.minorUnits(charged, currency);
        if (!meaning.takes(amount, person)) {
            return null;
        }
        boolean isGift = meaning.kind() == ContributionKind.GIFT_PURCHASED;
        return new NewContribution(
                meaning.kind(),
                SOURCE,
                id,
                at,
                meaning.campaign(),
                amount,
                currency,
                person,
                renewal && meaning.kind() == ContributionKind.MEMBER_JOINED,
                meaning.tier(),
                isGift ? metadata.gift(meaning.months()) : null,
                references,
                List.of(),
                null,
                null,
                metadata.attribution());
    }

    /** Stripe says how much was given back so far; how much this time is the difference to what it said before. */
    private @Nullable NewContribution refund(StripeObject charge, JsonNode before, Instant at) {
        long all = charge.number("/amount_refunded");
        long amount = all - before.asLong(0);
        String id = charge.name("/id");
        String currency = charge.currency();
        if (id == null || currency == null || amount <= 0 || amount > NewContribution.MOST_AMOUNT) {
            return null;
        }
        return new NewContribution(
                ContributionKind.REFUND,
                SOURCE,
                id + ":" + all,
                at,
                null,
                StripeMoney.minorUnits(amount, currency),
                currency,
                Person.UNKNOWN,
                false,
                null,
                null,
                List.of(),
                charge.names(charge.name("/payment_intent"), id, charge.name("/invoice")),
                null,
                null,
                Attribution.NONE);
    }

    private @Nullable NewContribution cancellation(StripeObject subscription, Instant at) {
        String id = subscription.name("/id");
        return id == null
                ? null
                : NewContribution.of(ContributionKind.CANCELLATION, SOURCE, id + ":deleted", at, Person.UNKNOWN)
                        .refersTo(List.of(id));
    }

    /** When Stripe says that it happened, unless that lies ahead. */
    private Instant at(JsonNode event) {
        Instant now = clock.instant();
        long seconds = event.path("created").asLong(0);
        return seconds <= 0 || seconds > now.getEpochSecond() ? now : Instant.ofEpochSecond(seconds);
    }

    private static @Nullable EmailAddress email(StripeObject thing, String... places) {
        String text = thing.text(places);
        return text == null ? null : EmailAddress.find(text);
    }

    private static @Nullable String named(StripeObject thing, String place) {
        String name = thing.text(place);
        return name == null || name.length() > 200 ? null : name;
    }

    private static @Nullable String language(@Nullable String locale) {
        return locale == null || locale.equals("auto") ? null : Languages.canonical(locale);
    }
}
