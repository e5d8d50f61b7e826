package masthead.mail.transport;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Connections to the server, below SMTP. */
final class SmtpSockets {

    private final String host;
    private final int port;
    private final int timeout;
    private final SSLSocketFactory secure;

    SmtpSockets(String host, MailSettings settings) {
        this.host = host;
        this.port = settings.port().orElse(settings.security().port());
        this.timeout = Math.toIntExact(settings.connectTimeout().toMillis());
        this.secure = settings.trust().map(SmtpSockets::trusting).orElseGet(() ->
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    SSLSocketFactory secure() {
        return secure;
    }

    String words() {
        return host + ":" + port;
    }

    /** To the first of the server's addresses that answers. */
    Socket connect() throws IOException {
        IOException last = null;
        for (InetAddress address : InetAddress.getAllByName(host)) {
            Socket socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                // Certificates go by the name, and nobody shall look it up backwards.
                socket.connect(
                        new InetSocketAddress(InetAddress.getByAddress(host, address.getAddress()), port), timeout);
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last == null ? new IOException("the server has no address") : last;
    }

    /** TLS on top of it, with the server that was meant. */
    Socket secured(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) secure.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static SSLSocketFactory trusting(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(content)) {
                trusted.setCertificateEntry("trusted-" + trusted.size(), certificate);
            }
            if (trusted.size() == 0) {
                throw unreadable(file, null);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(file, e);
        }
    }

    private static ConfigurationException unreadable(Path file, @Nullable Exception cause) {
        return new ConfigurationException(
                "masthead.mail.trust is " + file + ": set it to a file of certificates in PEM.", cause);
    }
}
