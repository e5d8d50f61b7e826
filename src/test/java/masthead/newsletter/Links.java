package masthead.newsletter;

import io.quarkus.arc.Arc;
import java.net.URI;
import java.util.UUID;
import masthead.desk.Newsroom.Saved;
import masthead.newsletter.subscriber.UnsubscribeLinks;

/** The links that editions have. */
final class Links {

    private Links() {}

    /** The path of the way out. */
    static String unsubscribe(String address, Saved newsletter) {
        String id = masthead.desk.Newsroom.desk()
                .get("/v1/admin/subscribers?q=" + address)
                .path("items[0].subscriptions.find { it.newsletterId == '%s' }.id".formatted(newsletter.id()));
        return URI.create(Arc.container()
                        .instance(UnsubscribeLinks.class)
                        .get()
                        .of(UUID.fromString(id))
                        .oneClick())
                .getPath();
    }
}
