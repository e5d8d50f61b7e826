package masthead.newsletter;

import masthead.desk.Newsroom.Saved;

/** The links that editions have. */
final class Links {

    private Links() {}

    /** The path of the way out. */
    static String unsubscribe(String address, Saved newsletter) {
        String id = masthead.desk.Newsroom.desk()
                .get("/v1/admin/subscribers?q=" + address)
                .path("items[0].subscriptions.find { it.newsletterId == '%s' }.id".formatted(newsletter.id()));
        return Readers.unsubscribe(id);
    }
}
