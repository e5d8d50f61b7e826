package masthead.contribution.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static masthead.contribution.stripe.Stripe.entries;
import static masthead.contribution.stripe.Stripe.entry;
import static masthead.contribution.stripe.Stripe.event;
import static masthead.contribution.stripe.Stripe.id;
import static masthead.contribution.stripe.Stripe.outcome;
import static masthead.contribution.stripe.Stripe.send;
import static masthead.contribution.stripe.Stripe.signature;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import masthead.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StripeHookTest {

    private final String subscription = id("sub");
    private final String invoice = id("in");
    private final String payment = id("pi");

    @Test
    void aSubscriptionCountsOnceWhicheverOfItsEventsComesFirst() {
        assertEquals("recorded", outcome(checkout()));
        assertEquals("known", outcome(firstInvoice()));
        assertEquals("known", outcome(checkout()));

        entry(subscription)
                .then()
                .body("items.kind", contains("member-joined"))
                .body("items[0].amount", equalTo(4900))
                .body("items[0].currency", equalTo("EUR"))
                .body("items[0].attribution.variant", equalTo("warm"))
                .body("items[0].attribution.placement", equalTo("in-article"));
    }

    @Test
    void theInvoiceMayComeFirst() {
        assertEquals("recorded", outcome(firstInvoice()));
        assertEquals("known", outcome(checkout()));
        assertEquals(1, entries(subscription));
    }

    @Test
    void aFurtherInvoiceIsARenewal() {
        outcome(firstInvoice());
        String second = id("in");
        assertEquals("recorded", outcome(event("invoice.paid", invoice(second, "subscription_cycle"))));

        entry(second).then().body("items[0].renewal", equalTo(true));
    }

    @Test
    void anInvoiceOfANewerVersionOfTheirApiIsReadToo() {
        assertEquals("recorded", outcome(event("invoice.paid", newInvoice())));
        entry(subscription).then().body("items.kind", contains("member-joined"));
    }

    @Test
    void aRefundFindsItsPaymentThroughTheInvoice() {
        outcome(event("invoice.paid", newInvoice()));
        String charge = id("ch");
        assertEquals("recorded", outcome(event("charge.refunded", charge(charge, 4900, payment))));
        String paid = """
                {"id": "%s", "object": "invoice_payment", "invoice": "%s",
                 "payment": {"type": "payment_intent", "payment_intent": "%s"}}""".formatted(id("inpay"), invoice, payment);
        assertEquals("recorded", outcome(event("invoice_payment.paid", paid)));
        assertEquals("known", outcome(event("invoice_payment.paid", paid)));

        String joined = entry(subscription).path("items[0].id");
        Deadline.await(
                "the refund is matched",
                () -> joined.equals(entry(charge + ":4900").path("items[0].matchedId")));
    }

    @Test
    void refundsInPartsAreOneEntryEach() {
        String session = id("cs");
        outcome(event("checkout.session.completed", payment(session, payment)));
        String charge = id("ch");
        String second = event(
                "charge.refunded",
                charge(charge, 700, payment),
                ", \"previous_attributes\": {\"amount_refunded\": 200}");
        assertEquals("recorded", outcome(second));
        assertEquals(
                "recorded",
                outcome(event(
                        "charge.refunded",
                        charge(charge, 200, payment),
                        ", \"previous_attributes\": {\"amount_refunded\": 0}")));
        assertEquals("known", outcome(second));

        entry(charge + ":700").then().body("items[0].amount", equalTo(500)).body("items[0].matchedId", notNullValue());
        entry(charge + ":200").then().body("items[0].amount", equalTo(200));
    }

    @Test
    void aSubscriptionThatEndsIsACancellationOfIt() {
        outcome(firstInvoice());
        assertEquals(
                "recorded",
                outcome(event("customer.subscription.deleted", "{\"id\": \"%s\"}".formatted(subscription))));

        String joined = entry(subscription).path("items[0].id");
        entry(subscription + ":deleted")
                .then()
                .body("items.kind", contains("cancellation"))
                .body("items[0].matchedId", equalTo(joined));
    }

    @Test
    void aSubscriptionThatIsOlderThanTheHookIsCancelledToo() {
        String renewal = id("in");
        outcome(event("invoice.paid", invoice(renewal, "subscription_cycle")));
        outcome(event("customer.subscription.deleted", "{\"id\": \"%s\"}".formatted(subscription)));

        String renewed = entry(renewal).path("items[0].id");
        entry(subscription + ":deleted").then().body("items[0].matchedId", equalTo(renewed));
    }

    @Test
    void whoLeftAfterRenewingIsNewWithAnotherSubscription() {
        long year = 365 * 24 * 60 * 60;
        outcome(ago(year, firstInvoice()));
        outcome(ago(year / 2, event("invoice.paid", invoice(id("in"), "subscription_cycle"))));
        outcome(ago(year / 4, event("customer.subscription.deleted", "{\"id\": \"%s\"}".formatted(subscription))));
        String second = id("sub");
        outcome(event(
                "invoice.paid",
                invoice(id("in"), "subscription_create")
                        .replace("\"subscription\": \"" + subscription, "\"subscription\": \"" + second)));

        entry(second).then().body("items[0].renewal", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPaymentWithAnInvoiceCountsOnceWhicheverOfItsEventsComesFirst(boolean isCheckoutFirst) {
        String checkout = event("checkout.session.completed", withInvoice("\"%s\"".formatted(invoice)));
        String paid = event("invoice.paid", invoiceOfPayment());

        assertEquals("recorded", outcome(isCheckoutFirst ? checkout : paid));
        assertEquals("known", outcome(isCheckoutFirst ? paid : checkout));
        assertEquals(1, entries(invoice));
    }

    @Test
    void aPaymentWhoseInvoiceIsStillToComeIsToldByTheInvoice() {
        assertEquals("ignored", outcome(event("checkout.session.completed", withInvoice("null"))));
        assertEquals("recorded", outcome(event("invoice.paid", invoiceOfPayment())));
    }

    @Test
    void aGiftIsBoughtWithItsMonths() {
        String session = id("cs");
        String gift = """
                {"id": "%s", "mode": "payment", "payment_status": "paid", "amount_total": 4900, "currency": "eur",
                 "customer_details": {"email": "giver@example.org"},
                 "metadata": {"masthead_price": "price_gift", "masthead_gift_email": "friend@example.org",
                              "masthead_gift_deliver_on": "no day"}}""".formatted(session);
        assertEquals("recorded", outcome(event("checkout.session.completed", gift)));
        entry(session).then().body("items.kind", contains("gift-purchased")).body("items[0].giftMonths", equalTo(12));
    }

    @Test
    void whatIsForSomethingElseIsIgnored() {
        String mug = payment(id("cs"), payment).replace("price_once", "price_mug");
        assertEquals("ignored", outcome(event("checkout.session.completed", mug)));
        String unpaid = payment(id("cs"), payment).replace("\"paid\"", "\"unpaid\"");
        assertEquals("ignored", outcome(event("checkout.session.completed", unpaid)));
        assertEquals("ignored", outcome(event("product.created", "{\"id\": \"prod_1\"}")));
        assertEquals("ignored", outcome(event("invoice.paid", "{}")));
        assertEquals("ignored", outcome(event("charge.refunded", "null")));
        assertEquals("ignored", outcome("{\"whatever\": [1]}"));
    }

    @Test
    void currenciesThatStripeCountsInAnotherWayAreCountedAsIsoDoes() {
        String session = id("cs");
        outcome(event("checkout.session.completed", payment(session, payment).replace("\"eur\"", "\"isk\"")));
        entry(session).then().body("items[0].amount", equalTo(25)).body("items[0].currency", equalTo("ISK"));
    }

    @Test
    void eitherSecretIsGoodAndNoOther() {
        String event = checkout();
        long now = Instant.now().getEpochSecond();
        send(event, signature(event, Stripe.OTHER_SECRET, now)).then().statusCode(200);
        send(event, signature(event, "whsec_of_somebody_else", now))
                .then()
                .statusCode(400)
                .body("errors.header", contains("Stripe-Signature"));
    }

    @Test
    void whatIsNotVerifiedNeverGetsIntoTheLedger() {
        String event = checkout();
        long now = Instant.now().getEpochSecond();
        String changed = event.replace("4900", "490000");
        send(changed, signature(event, Stripe.SECRET, now)).then().statusCode(400);
        send(event, signature(event, Stripe.SECRET, now - 301)).then().statusCode(400);
        for (String nonsense :
                new String[] {"t=,v1=", "t=abc,v1=00", "v1=00", "t=" + now, ",", "=", "t=99999999999999999999,v1=00"}) {
            send(event, nonsense).then().statusCode(400).body("errors.header", contains("Stripe-Signature"));
        }
        reader().contentType("application/json")
                .body(event)
                .post("/v1/hooks/stripe")
                .then()
                .statusCode(400);
        assertEquals(0, entries(subscription));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "\u0000", "{\"a\": 1, \"a\": 2}"})
    void whatIsSignedAndNoJsonCannotBeRead(String body) {
        Response answer = send(body);
        answer.then().statusCode(400);
    }

    @Test
    void noTextOfTheirsBreaksTheLedger() {
        String nul = payment(id("cs"), payment).replace("\"warm\"", "\"\\u0000\"");
        assertEquals("recorded", outcome(event("checkout.session.completed", nul)));
        assertEquals("ignored", outcome(event("checkout.session.completed", payment("cs_\\u0000", payment))));
        assertEquals(
                "ignored",
                outcome(event(
                        "checkout.session.completed",
                        payment(id("cs"), payment).replace("2500", "9223372036854775807"))));
        assertEquals(
                "ignored",
                outcome(event(
                        "checkout.session.completed", payment(id("cs"), payment).replace("2500", "-5"))));
        assertEquals(
                "recorded", outcome(event("checkout.session.completed", payment(id("cs"), payment + "x".repeat(300)))));
    }

    @Test
    void whatElseStandsInTheAddressIsIgnored() {
        String event = event("customer.created", "{\"id\": \"cus_1\", \"object\": \"customer\"}");
        reader().contentType("application/json")
                .header(
                        "Stripe-Signature",
                        Stripe.signature(
                                event, Stripe.SECRET, java.time.Instant.now().getEpochSecond()))
                .body(event.getBytes(UTF_8))
                .post("/v1/hooks/stripe?via=tunnel&via=other")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ignored"));
    }

    @Test
    void whatIsTooLargeIsRefused() {
        byte[] large = ("{\"a\": \"" + "x".repeat(3 << 20) + "\"}").getBytes(UTF_8);
        reader().contentType("application/json")
                .header("Stripe-Signature", "t=1,v1=0")
                .body(large)
                .post("/v1/hooks/stripe")
                .then()
                .statusCode(413);
        desk().get("/v1/admin/contributions?source=stripe&limit=1").then().statusCode(200);
    }

    private String checkout() {
        return event("checkout.session.completed", """
                {"id": "%s", "object": "checkout.session", "mode": "subscription", "subscription": "%s", "invoice": "%s",
                 "payment_status": "paid", "amount_total": 4900, "currency": "eur", "customer": "cus_1", "locale": "uk",
                 "customer_details": {"email": "%s@example.org", "name": "Marta"},
                 "metadata": {"masthead_kind": "member-joined", "masthead_variant": "warm", "masthead_placement": "in-article"}}""".formatted(id("cs"), subscription, invoice, subscription));
    }

    private String firstInvoice() {
        return event("invoice.paid", invoice(invoice, "subscription_create"));
    }

    private String invoice(String id, String reason) {
        return """
                {"id": "%s", "object": "invoice", "billing_reason": "%s", "subscription": "%s", "payment_intent": "%s",
                 "charge": null, "amount_paid": 4900, "currency": "eur", "customer": "cus_1",
                 "customer_email": "%3$s@example.org",
                 "subscription_details": {"metadata": {"masthead_variant": "warm", "masthead_placement": "in-article"}},
                 "lines": {"data": [{"price": {"id": "price_friend"}}]}}""".formatted(id, reason, subscription, payment);
    }

    /** As since the version of 2025-03-31. */
    private String newInvoice() {
        return """
                {"id": "%s", "object": "invoice", "billing_reason": "subscription_create", "amount_paid": 4900, "currency": "eur",
                 "customer": {"id": "cus_1", "object": "customer"}, "customer_email": null,
                 "parent": {"type": "subscription_details", "subscription_details": {"subscription": "%s", "metadata": {}}},
                 "lines": {"data": [{"pricing": {"price_details": {"price": "price_friend"}}}]}}""".formatted(invoice, subscription);
    }

    private static String payment(String session, String payment) {
        return """
                {"id": "%s", "object": "checkout.session", "mode": "payment", "payment_status": "paid",
                 "amount_total": 2500, "currency": "eur", "payment_intent": "%s", "customer": null, "locale": "auto",
                 "metadata": {"masthead_price": "price_once", "masthead_variant": "warm"}}""".formatted(session, payment);
    }

    /** Of a session that makes one, which may not be there yet. */
    private String withInvoice(String id) {
        return payment(id("cs"), payment)
                .replace(
                        "\"mode\": \"payment\"",
                        "\"mode\": \"payment\", \"invoice_creation\": {\"enabled\": true}, \"invoice\": " + id);
    }

    private String invoiceOfPayment() {
        return """
                {"id": "%s", "object": "invoice", "billing_reason": "manual", "amount_paid": 2500, "currency": "eur",
                 "customer": null, "parent": null, "lines": {"data": [{"pricing": {"price_details": {"price": "price_once"}}}]}}""".formatted(invoice);
    }

    private static String ago(long seconds, String event) {
        return event.replaceFirst(
                "\"created\": \\d+", "\"created\": " + (Instant.now().getEpochSecond() - seconds));
    }

    private static String charge(String id, long refunded, String payment) {
        return """
                {"id": "%s", "object": "charge", "amount": 4900, "amount_refunded": %d, "currency": "eur", "payment_intent": "%s"}""".formatted(id, refunded, payment);
    }
}
