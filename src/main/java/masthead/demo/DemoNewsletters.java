package masthead.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import masthead.mail.EmailAddress;
import masthead.newsletter.ConsentDraft;
import masthead.newsletter.ConsentWordings;
import masthead.newsletter.NewsletterDraft;
import masthead.newsletter.Newsletters;
import masthead.newsletter.subscriber.Consent;
import masthead.newsletter.subscriber.ConsentSource;
import masthead.newsletter.subscriber.Subscriber;
import masthead.newsletter.subscriber.Subscribers;
import masthead.newsletter.subscriber.Subscriptions;
import masthead.platform.http.Draft;
import masthead.platform.http.Drafts;

/** Writes the newsletters of the demo newsroom, and some who read them. */
@ApplicationScoped
class DemoNewsletters {

    private static final String WORDING = "consent-wording";

    private final ConsentWordings wordings;
    private final Newsletters newsletters;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final Drafts drafts;
    private final ObjectMapper json;

    DemoNewsletters(
            ConsentWordings wordings,
            Newsletters newsletters,
            Subscribers subscribers,
            Subscriptions subscriptions,
            Drafts drafts,
            ObjectMapper json) {
        this.wordings = wordings;
        this.newsletters = newsletters;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.drafts = drafts;
        this.json = json;
    }

    /** Drafts as the API takes them, by the names that stand for their ids. */
    record Content(
            Map<String, ObjectNode> consentWordings, Map<String, ObjectNode> newsletters, List<Reader> subscribers) {}

    /** Somebody, and the names of what is sent to them. */
    record Reader(String email, String language, List<String> newsletters) {}

    void write(Names names) {
        Content content = DemoContent.read(json, "newsletters", Content.class);
        content.consentWordings()
                .forEach((name, draft) -> names.put(WORDING, name, wordings.write(read(draft, ConsentDraft.class))));
        content.newsletters()
                .forEach((name, draft) -> names.put(
                        Newsletters.TYPE, name, newsletters.write(read(names.resolve(draft), NewsletterDraft.class))));
        content.subscribers().forEach(reader -> join(reader, names));
    }

    private void join(Reader reader, Names names) {
        Subscriber subscriber = subscribers.lock(EmailAddress.of(reader.email()), reader.language());
        reader.newsletters()
                .forEach(name -> subscriptions.join(
                        subscriber.id(),
                        names.id(Newsletters.TYPE, name),
                        reader.language(),
                        new Consent(ConsentSource.DESK, null, "The demo newsroom")));
    }

    private <D extends Draft> D read(ObjectNode draft, Class<D> type) {
        try {
            return drafts.read(json.writeValueAsBytes(draft), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON that was read can be written", e);
        }
    }
}
