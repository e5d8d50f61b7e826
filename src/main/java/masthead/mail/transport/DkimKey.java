package masthead.mail.transport;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What mails are signed with.
 *
 * @param algorithm as signatures name it
 * @param signature as Java names it
 * @param isOfDigest whether it signs the digest instead of the text
 */
record DkimKey(PrivateKey secret, String algorithm, String signature, boolean isOfDigest) {

    private static final int SHORTEST = 1024;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    /** @param setting the key or the name of its file */
    static DkimKey read(String setting) {
        Matcher pem = PEM.matcher(setting.startsWith("-----BEGIN") ? setting : contentOf(setting));
        if (!pem.find()) {
            throw wrong("a private key in PEM that begins with -----BEGIN PRIVATE KEY-----"
                    + " (openssl pkcs8 -topk8 -nocrypt makes it of others)");
        }
        PKCS8EncodedKeySpec encoded =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
        try {
            PrivateKey rsa = KeyFactory.getInstance("RSA").generatePrivate(encoded);
            if (((RSAPrivateKey) rsa).getModulus().bitLength() < SHORTEST) {
                throw wrong("an RSA key of at least " + SHORTEST + " bits");
            }
            return new DkimKey(rsa, "rsa-sha256", "SHA256withRSA", false);
        } catch (GeneralSecurityException e) {
            return ed25519(encoded);
        }
    }

    private static DkimKey ed25519(PKCS8EncodedKeySpec encoded) {
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(encoded);
            return new DkimKey(key, "ed25519-sha256", "Ed25519", true);
        } catch (GeneralSecurityException e) {
            throw wrong("an RSA or Ed25519 key");
        }
    }

    private static String contentOf(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw wrong("the name of a file that can be read");
        }
    }

    /** Says nothing of what it is instead: that may be the key. */
    private static ConfigurationException wrong(String wanted) {
        return new ConfigurationException("masthead.mail.dkim.key is not " + wanted + ".");
    }
}
