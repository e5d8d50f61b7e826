package masthead.mail.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Asks Amazon itself, which its TLS proves; follows no redirect. */
@ApplicationScoped
class AmazonByHttps implements Amazon {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Whoever knows a topic can make us ask, but not for much. */
    private final Semaphore room = new Semaphore(4);

    @Override
    public X509Certificate certificate(URI at) throws IOException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(get(at)));
        } catch (GeneralSecurityException e) {
            throw new IOException("it shows no certificate", e);
        }
    }

    @Override
    public void visit(URI at) throws IOException {
        get(at);
    }

    private byte[] get(URI at) throws IOException {
        if (!room.tryAcquire()) {
            throw new IOException("it is being asked already");
        }
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<byte[]> answer =
                    client.send(HttpRequest.newBuilder(at).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("it answers " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            room.release();
        }
    }
}
