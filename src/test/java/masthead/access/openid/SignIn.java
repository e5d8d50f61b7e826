package masthead.access.openid;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import masthead.SecretsUsed;
import org.eclipse.microprofile.config.ConfigProvider;

/** The words in which tests speak of who signs in at the provider. */
public final class SignIn {

    private SignIn() {}

    /** A request by somebody of the staff, of the same name each time, with this role. */
    public static RequestSpecification as(String role) {
        return as(role, "the-" + role);
    }

    /** A request by this person of the staff. */
    public static RequestSpecification as(String role, String person) {
        return with(token(role, person));
    }

    public static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    public static String token(String role, String person) {
        return sign("staff", "RS256", claims(role, person));
    }

    /** What a token says that is in order. */
    public static Map<String, Object> claims(String role, String person) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", issuer("staff"));
        claims.put("aud", List.of("account", "desk"));
        claims.put("sub", "sub-of-" + person);
        claims.put("preferred_username", person);
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("exp", Instant.now().plusSeconds(300).getEpochSecond());
        claims.put("realm_access", Map.of("roles", List.of("offline_access", role)));
        return claims;
    }

    /** The token of a reader whom the provider has in this tier. */
    public static String reader(String tier) {
        Map<String, Object> claims = claims("none", "reader-7");
        claims.put("iss", issuer("readers"));
        claims.put("aud", "site");
        claims.put("tier", tier);
        return sign("readers", "RS256", claims);
    }

    /** @param how the algorithm, or {@code forged} */
    public static String sign(String by, String how, Map<String, Object> claims) {
        try {
            String token = post(by, "/sign?" + how, new ObjectMapper().writeValueAsString(claims));
            SecretsUsed.note(token);
            return token;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String post(String to, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer("staff")).resolve("/" + to + path))
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String issuer(String of) {
        return ConfigProvider.getConfig().getValue("masthead." + of + ".issuer", String.class);
    }
}
