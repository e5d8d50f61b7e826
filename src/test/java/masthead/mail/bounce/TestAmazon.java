package masthead.mail.bounce;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import masthead.mail.TestCertificate;

/** Amazon as the tests have it: what it shows and signs is their own. */
@Mock
@Singleton
class TestAmazon implements Amazon {

    private static final TestCertificate OWN = TestCertificate.of("sns.amazonaws.com");
    private static final List<URI> VISITED = new CopyOnWriteArrayList<>();

    @Override
    public X509Certificate certificate(URI at) throws IOException {
        if (at.getPath().contains("Lost")) {
            throw new IOException("there is none");
        }
        return OWN.certificate();
    }

    @Override
    public void visit(URI at) {
        VISITED.add(at);
    }

    static List<URI> visited() {
        return List.copyOf(VISITED);
    }

    static String sign(String content, String version) {
        try {
            Signature signature = Signature.getInstance(version.equals("2") ? "SHA256withRSA" : "SHA1withRSA");
            signature.initSign(OWN.key());
            signature.update(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
