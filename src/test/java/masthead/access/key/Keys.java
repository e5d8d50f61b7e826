package masthead.access.key;

import static io.restassured.RestAssured.given;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.unique;

import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.stream.Collectors;
import masthead.desk.Newsroom.Saved;

/** Keys as tests make them. */
public final class Keys {

    private Keys() {}

    /** A new key with these scopes, with its secret. */
    public static Saved key(String... scopes) {
        return keyOf(desk(), unique("key"), "", scopes);
    }

    /** @param more further members, each followed by a comma */
    static Saved keyOf(RequestSpecification maker, String name, String more, String... scopes) {
        var answer = maker.body(draft(name, more, scopes))
                .when()
                .post("/v1/admin/keys")
                .then()
                .statusCode(201)
                .extract();
        return new Saved(answer.header("Location"), answer.path("id"), answer.header("ETag"), answer);
    }

    static String draft(String name, String more, String... scopes) {
        String list = Arrays.stream(scopes).map(scope -> "\"" + scope + "\"").collect(Collectors.joining(", "));
        return "{\"name\": \"%s\", %s \"scopes\": [%s]}".formatted(name, more, list);
    }

    /** A request of whoever holds this key. */
    public static RequestSpecification with(Saved key) {
        return with(key.string("key"));
    }

    static RequestSpecification with(String secret) {
        return given().header("Authorization", "Bearer " + secret).contentType("application/json");
    }
}
