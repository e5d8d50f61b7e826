package masthead.membership;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.unique;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import masthead.desk.Newsroom.Saved;

/** The words in which tests speak of members and tiers. */
public final class Membership {

    private Membership() {}

    /** An address that no other test uses. */
    public static String address() {
        return unique("reader") + "@example.org";
    }

    /** A tier for five euros a month. */
    public static Saved tier() {
        return tier("month");
    }

    public static Saved tier(String interval) {
        return create("tiers", """
                {"name": "%s", "price": 500, "currency": "EUR", "interval": "%s", "benefits": ["All articles"]}""".formatted(unique("Friends"), interval));
    }

    public static Saved member(String email) {
        return create("members", "{\"email\": \"%s\"}".formatted(email));
    }

    /** Whoever the desk finds by this address. */
    public static ValidatableResponse found(String email) {
        return desk().queryParam("q", email)
                .when()
                .get("/v1/admin/members")
                .then()
                .statusCode(200);
    }

    /** Something that came without the desk, as it is now. */
    public static Saved at(String path) {
        ExtractableResponse<Response> answer =
                desk().when().get(path).then().statusCode(200).extract();
        return new Saved(path, answer.path("id"), answer.header("ETag"), answer);
    }

    /** @param more further members, each after a comma */
    public static Saved gift(String more) {
        return create("gifts", "{\"tierId\": \"%s\", \"months\": 12%s}".formatted(tier().id(), more));
    }

    public static String recipient(String email) {
        return ", \"recipient\": {\"email\": \"%s\"}".formatted(email);
    }

    /** @param more further members of the object, each after a comma */
    public static Saved member(String email, String more) {
        return create("members", "{\"email\": \"%s\"%s}".formatted(email, more));
    }
}
