package masthead.contribution.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;

import com.stripe.net.Webhook;
import io.restassured.response.Response;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import masthead.desk.Newsroom;

/** What Stripe does: it signs events and sends them. */
final class Stripe {

    static final String SECRET = "whsec_test_first_0123456789";
    static final String OTHER_SECRET = "whsec_test_second_0123456789";

    private Stripe() {}

    static String id(String prefix) {
        return prefix + "_" + Newsroom.unique("x").replace('-', 'A');
    }

    /** @param object the thing that it is about, as JSON */
    static String event(String type, String object) {
        return event(type, object, "");
    }

    /** @param more further members of {@code data}, each after a comma */
    static String event(String type, String object, String more) {
        return """
                {"id": "%s", "object": "event", "api_version": "2019-02-11", "created": %d, "type": "%s",
                 "livemode": true, "data": {"object": %s%s}}""".formatted(id("evt"), Instant.now().getEpochSecond() - 5, type, object, more);
    }

    static Response send(String event) {
        return send(event, signature(event, SECRET, Instant.now().getEpochSecond()));
    }

    static Response send(String event, String signature) {
        return reader().contentType("application/json; charset=utf-8")
                .header("Stripe-Signature", signature)
                .body(event.getBytes(UTF_8))
                .post("/v1/hooks/stripe");
    }

    static String signature(String event, String secret, long timestamp) {
        try {
            return Webhook.Signature.generateSignatureHeader(event, secret, timestamp);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String outcome(String event) {
        Response answer = send(event);
        answer.then().statusCode(200);
        return answer.path("outcome");
    }

    /** The one entry that is called so, or null. */
    static Response entry(String name) {
        return desk().get("/v1/admin/contributions?source=stripe&sourceEventId=" + name);
    }

    static int entries(String name) {
        return entry(name).<List<Object>>path("items").size();
    }
}
