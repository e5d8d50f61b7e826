package masthead.webhook.sending;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Signs as Standard Webhooks want it: with each secret that is valid, so that a receiver may change over in its own time. */
final class Signatures {

    private Signatures() {}

    static Map<String, String> headers(String messageId, Instant now, String body, List<byte[]> secrets) {
        long seconds = now.getEpochSecond();
        List<String> signatures = new ArrayList<>();
        for (byte[] secret : secrets) {
            try {
                signatures.add(new Webhook(secret).sign(messageId, seconds, body));
            } catch (WebhookSigningException e) {
                throw new IllegalStateException("a message could not be signed", e);
            }
        }
        return Map.of(
                "webhook-id", messageId,
                "webhook-timestamp", Long.toString(seconds),
                "webhook-signature", String.join(" ", signatures));
    }
}
