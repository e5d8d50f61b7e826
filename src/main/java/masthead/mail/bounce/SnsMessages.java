package masthead.mail.bounce;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jboss.logging.Logger;

/** Believes messages of Amazon SNS that are of a topic of ours and signed with a certificate that Amazon itself shows. */
@ApplicationScoped
class SnsMessages {

    private static final Logger LOG = Logger.getLogger(SnsMessages.class);
    private static final Pattern HOST = Pattern.compile("sns\\.[a-z0-9-]{3,40}\\.amazonaws\\.com(\\.cn)?");
    private static final Pattern CERTIFICATE = Pattern.compile("/SimpleNotificationService-[A-Za-z0-9]{1,64}\\.pem");
    private static final int MOST_CERTIFICATES = 20;

    private final HookSettings settings;
    private final Amazon amazon;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<URI, X509Certificate> certificates = new ConcurrentHashMap<>();

    SnsMessages(HookSettings settings, Amazon amazon, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.amazon = amazon;
        this.json = json;
        this.clock = clock;
    }

    /** @throws ProblemException 400, 403, 404, 503 */
    SnsMessage verified(byte[] body) {
        List<String> topics = settings.sesTopics().orElseThrow(HookCredentials::off);
        SnsMessage message = new SnsMessage(HookJson.object(json, body));
        if (!topics.contains(message.text("TopicArn"))) {
            throw HookCredentials.refused("The topic is none that is set here.");
        }
        URI at = amazons(message.text("SigningCertURL"));
        if (!CERTIFICATE.matcher(String.valueOf(at.getRawPath())).matches() || at.getRawQuery() != null) {
            throw HookCredentials.refused("The certificate is not at an address of Amazon SNS.");
        }
        try {
            X509Certificate certificate = certificate(at);
            certificate.checkValidity(Date.from(clock.instant()));
            Signature signature = Signature.getInstance(
                    message.text("SignatureVersion").equals("2") ? "SHA256withRSA" : "SHA1withRSA");
            signature.initVerify(certificate.getPublicKey());
            signature.update(message.signed().getBytes(StandardCharsets.UTF_8));
            if (signature.verify(Base64.getDecoder().decode(message.text("Signature")))) {
                return message;
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            LOG.debug("told below", e);
        }
        throw HookCredentials.refused("The signature is not Amazon's.");
    }

    /** Asks for what the topic tells from now on, where Amazon wants to be asked, and nowhere else. */
    HookOutcome confirm(SnsMessage message) {
        URI address = amazons(message.text("SubscribeURL"));
        try {
            amazon.visit(address);
            LOG.infof("Subscribed to reports of %s.", message.text("TopicArn"));
            return HookOutcome.SUBSCRIBED;
        } catch (IOException e) {
            throw away(e);
        }
    }

    private X509Certificate certificate(URI at) {
        X509Certificate known = certificates.get(at);
        if (known != null) {
            return known;
        }
        try {
            X509Certificate fetched = amazon.certificate(at);
            if (certificates.size() < MOST_CERTIFICATES) {
                certificates.put(at, fetched);
            }
            return fetched;
        } catch (IOException e) {
            throw away(e);
        }
    }

    /** @throws ProblemException 403 */
    private static URI amazons(String text) {
        try {
            URI address = URI.create(text);
            if ("https".equals(address.getScheme())
                    && HOST.matcher(String.valueOf(address.getRawAuthority())).matches()) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("told below", e);
        }
        throw HookCredentials.refused("The message leads to an address that is not Amazon's.");
    }

    private static ProblemException away(IOException e) {
        LOG.warnf("Amazon cannot be asked about a message of SNS: %s", e);
        return new ProblemException(ProblemType.UNAVAILABLE, "Amazon cannot be asked just now; send it again.");
    }
}
