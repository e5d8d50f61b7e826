package masthead.story;

import com.fasterxml.jackson.databind.JsonNode;

/** Somebody writes by post that they want no mail. */
final class Mailroom {

    private static final String SUPPRESSIONS = "/v1/admin/suppressions";
    private static final String ADDRESS = "{\"email\": \"reader@example.org\"}";

    private final Newspaper newspaper;

    Mailroom(Newspaper newspaper) {
        this.newspaper = newspaper;
    }

    void tell() {
        StoryClock.monday("19:00");
        JsonNode first = newspaper.change("addSuppression", SUPPRESSIONS, ADDRESS);
        newspaper.call(first.path("hash").asText(), "9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab");
        newspaper.change("liftSuppression", SUPPRESSIONS + "/lift", ADDRESS);
        JsonNode made = newspaper.tell("addSuppression", "They want no mail", SUPPRESSIONS, ADDRESS);
        newspaper.tell("checkSuppression", "Since then", SUPPRESSIONS + "/check", ADDRESS);
        newspaper.read("listSuppressions", "Whom an editor suppressed last", SUPPRESSIONS + "?reason=manual&limit=1");
        newspaper.read(
                "getSuppression",
                "That one",
                SUPPRESSIONS + "/" + made.path("id").asText());
    }
}
