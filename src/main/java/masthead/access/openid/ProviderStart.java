package masthead.access.openid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells the operator at the start whether the providers are there and are those that the settings name. Nobody waits for it. */
@ApplicationScoped
class ProviderStart {

    private static final Logger LOG = Logger.getLogger(ProviderStart.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Providers providers;
    private final ObjectMapper json;

    ProviderStart(Providers providers, ObjectMapper json) {
        this.providers = providers;
        this.json = json;
    }

    /** Settings that cannot be end the start here. */
    void begin(@Observes @Priority(-2) StartupEvent start) {
        List<Provider> all = providers.all();
        if (!all.isEmpty()) {
            Thread.ofVirtual().name("openid-start").start(() -> all.forEach(this::look));
        }
    }

    private void look(Provider provider) {
        String unsafe = provider.issuer().startsWith("http:") ? " It is not https: use that only for a trial." : "";
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request = HttpRequest.newBuilder(provider.discovery())
                    .timeout(PATIENCE)
                    .build();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            JsonNode found = json.readTree(answer.body());
            String issuer = found == null ? "" : found.path("issuer").asText();
            if (answer.statusCode() != 200 || issuer.isEmpty()) {
                LOG.warnf(
                        "%s.issuer: %s answers %d and is no OpenID provider's; nobody can sign in there.",
                        provider.settings(), provider.discovery(), answer.statusCode());
            } else if (!issuer.equals(provider.issuer())) {
                LOG.warnf(
                        "%s.issuer is %s, but the provider calls itself %s: its tokens are refused until you set that.",
                        provider.settings(), provider.issuer(), issuer);
            } else {
                LOG.infof("%s: tokens of %s are accepted.%s", provider.settings(), issuer, unsafe);
            }
        } catch (IOException e) {
            LOG.warnf(
                    "%s.issuer: %s cannot be reached or read now (%s); nobody can sign in there until it can. All else works.",
                    provider.settings(), provider.discovery(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
