package masthead.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.persistence.Ids;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import masthead.webhook.message.ContentMessages;
import masthead.webhook.message.EventType;
import masthead.webhook.message.Message;
import masthead.webhook.message.PrivateMessages;
import masthead.webhook.message.WebhookPingData;
import masthead.webhook.sending.Attempts;
import masthead.webhook.sending.Endpoint;
import org.jspecify.annotations.Nullable;

/** What was sent, and what the desk has sent at once: a test, or a message once more. */
@ApplicationScoped
class Sendings {

    private final Desk desk;
    private final Secrets secrets;
    private final Attempts attempts;
    private final ContentMessages content;
    private final PrivateMessages outbox;
    private final ObjectMapper json;
    private final Clock clock;
    private final UriInfo uri;

    Sendings(
            Desk desk,
            Secrets secrets,
            Attempts attempts,
            ContentMessages content,
            PrivateMessages outbox,
            ObjectMapper json,
            Clock clock,
            UriInfo uri) {
        this.desk = desk;
        this.secrets = secrets;
        this.attempts = attempts;
        this.content = content;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.uri = uri;
    }

    /** @throws ProblemException 404, 409 in the trash */
    AttemptView ping(UUID id) {
        Message ping = new Message(
                "p-" + Ids.next(), EventType.WEBHOOK_PING, clock.instant(), json.valueToTree(new WebhookPingData(id)));
        return AttemptView.of(attempts.send(id, endpoint(id), ping, "ping"));
    }

    /** @throws ProblemException 404 also for a message that the webhook does not want, 409 in the trash */
    AttemptView again(UUID id, String messageId) {
        Endpoint endpoint = endpoint(id);
        Message ofContent = content.find(messageId, endpoint.wish());
        Message message = ofContent == null ? outbox.find(messageId, endpoint.wish()) : ofContent;
        if (message == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such message for this webhook.");
        }
        return AttemptView.of(attempts.send(id, endpoint, message, "replay"));
    }

    /** @throws ProblemException 404 */
    Page<AttemptView> page(UUID id, AttemptFilter filter, PageRequest request) {
        desk.find(Webhook.class, id);
        String list = "webhook-attempts";
        Cursor after = request.after(list);
        @Nullable UUID before = after == null ? null : after.id();
        return Page.of(
                list,
                attempts.list(id, filter.messageId(), filter.delivered(), before, request.size() + 1),
                request.size(),
                AttemptView::of,
                made -> new Cursor("", made.id()),
                uri);
    }

    private Endpoint endpoint(UUID id) {
        Webhook webhook = desk.find(Webhook.class, id);
        webhook.requireOutsideTrash();
        return KnownEndpoints.endpoint(id, webhook.content(), secrets.signing(id));
    }
}
