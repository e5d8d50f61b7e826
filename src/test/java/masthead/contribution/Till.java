package masthead.contribution;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.unique;

import io.restassured.response.Response;
import java.util.List;

/** The words in which tests tell of contributions, as a back office does. */
public final class Till {

    private Till() {}

    /** @param entries contributions as JSON, with commas between them */
    public static Response tell(String... entries) {
        return desk().body("{\"contributions\": [%s]}".formatted(String.join(",", entries)))
                .post("/v1/admin/contributions");
    }

    /** Tells of one, which must be taken. */
    public static String record(String entry) {
        Response answer = tell(entry);
        answer.then().statusCode(200);
        if (answer.<List<String>>path("items.outcome").getFirst().equals("refused")) {
            throw new AssertionError(answer.asString());
        }
        return answer.path("items[0].id");
    }

    public static String source() {
        return "till";
    }

    /** @param more further members, each after a comma */
    public static String entry(String kind, String eventId, String more) {
        return "{\"kind\": \"%s\", \"source\": \"%s\", \"sourceEventId\": \"%s\", \"at\": \"2026-11-01T08:00:00Z\"%s}"
                .formatted(kind, source(), eventId, more);
    }

    public static String donation(String eventId, long cents) {
        return entry("donation", eventId, ", \"amount\": %d, \"currency\": \"EUR\"".formatted(cents));
    }

    public static String refund(String eventId, String of) {
        return entry("refund", eventId, ", \"refersTo\": [\"%s\"]".formatted(of));
    }

    public static String joined(String eventId, String email) {
        return entry("member-joined", eventId, ", \"payer\": {\"email\": \"%s\"}".formatted(email));
    }

    public static String anEvent() {
        return unique("event");
    }

    public static String anEmail() {
        return unique("reader") + "@example.org";
    }
}
