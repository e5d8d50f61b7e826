package masthead.webhook;

import static masthead.desk.Newsroom.desk;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import masthead.Deadline;
import masthead.desk.Newsroom.Saved;
import masthead.webhook.Receiver.Received;

/** The words in which tests speak of webhooks. Whatever they made is gone when they are closed. */
public final class Hooks implements AutoCloseable {

    private static final String PATH = "/v1/admin/webhooks";

    private final List<String> made = new ArrayList<>();

    /** A webhook, and its secret. */
    public record Hook(String path, String id, String secret) {

        public ExtractableResponse<Response> read() {
            return desk().get(path).then().statusCode(200).extract();
        }

        public String state() {
            return read().path("progress.state");
        }

        public Saved saved() {
            ExtractableResponse<Response> answer = read();
            return new Saved(path, id, answer.header("ETag"), answer);
        }

        public Saved post(String transition, String body) {
            ExtractableResponse<Response> answer = desk().header("If-Match", "*")
                    .body(body)
                    .post(path + "/" + transition)
                    .then()
                    .statusCode(200)
                    .extract();
            return new Saved(path, id, answer.header("ETag"), answer);
        }

        public List<Integer> statuses(String messageId) {
            return desk().get(path + "/attempts?messageId=" + messageId)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.status");
        }

        public boolean verifies(Received message, String with) {
            return List.of(message.header("webhook-signature").split(" ", -1)).contains(signature(message, with));
        }
    }

    public Hook to(Receiver receiver, String... events) {
        return with(receiver, "", events);
    }

    /** @param more further members, each followed by a comma */
    public Hook with(Receiver receiver, String more, String... events) {
        ExtractableResponse<Response> answer = desk().body("{\"url\": \"%s\", %s \"events\": [\"%s\"]}"
                        .formatted(receiver.url(), more, String.join("\", \"", events)))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract();
        made.add(answer.header("Location"));
        return new Hook(answer.header("Location"), answer.path("webhook.id"), answer.path("secret.secret"));
    }

    /** As the specification has it, without the library that signs: HMAC-SHA256 of id, time and body. */
    static String signature(Received message, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            String signed = message.id() + "." + message.header("webhook-timestamp") + "." + message.body();
            return "v1,"
                    + Base64.getEncoder()
                            .encodeToString(mac.doFinal(signed.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void await(String what, Receiver receiver, String id, String types, int messages) {
        Deadline.await(what, () -> receiver.about(id, types).size() >= messages);
    }

    @Override
    public void close() {
        made.forEach(path -> desk().header("If-Match", "*").delete(path));
    }
}
