package masthead.mail.transport;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Checks the first signature of a mail as a receiver does (RFC 6376, section 6), written from the RFC and sharing nothing with
 * what signs.
 */
final class DkimCheck {

    private final List<String> fields;
    private final String body;
    private final String signature;
    private final Map<String, String> tags = new LinkedHashMap<>();

    private DkimCheck(String source) {
        int end = source.indexOf("\r\n\r\n");
        body = source.substring(end + 4);
        fields = new ArrayList<>(List.of(source.substring(0, end).split("\r\n(?![ \t])", -1)));
        signature = fields.stream()
                .filter(field -> nameOf(field).equals("dkim-signature"))
                .findFirst()
                .orElseThrow();
        for (String tag : signature.substring(signature.indexOf(':') + 1).split(";", -1)) {
            String[] both = tag.split("=", 2);
            tags.put(both[0].strip(), both[1].replaceAll("[ \t\r\n]", ""));
        }
    }

    static DkimCheck of(String source) {
        return new DkimCheck(source);
    }

    String tag(String name) {
        return String.valueOf(tags.get(name));
    }

    List<String> signedHeaders() {
        return List.of(tag("h").toLowerCase(Locale.ROOT).split(":", -1));
    }

    boolean holds(PublicKey key) throws GeneralSecurityException {
        if (!tag("c").equals("relaxed/relaxed") || !tag("v").equals("1")) {
            return false;
        }
        if (!tag("bh").equals(Base64.getEncoder().encodeToString(sha256(canonicalBody())))) {
            return false;
        }
        byte[] signed = canonicalHeaders().getBytes(StandardCharsets.ISO_8859_1);
        boolean isRsa = tag("a").equals("rsa-sha256");
        Signature check = Signature.getInstance(isRsa ? "SHA256withRSA" : "Ed25519");
        check.initVerify(key);
        check.update(isRsa ? signed : sha256(signed));
        return check.verify(Base64.getDecoder().decode(tag("b")));
    }

    /** Each name takes the last header that no earlier one has taken, and nothing if there is none (section 5.4.2). */
    private String canonicalHeaders() {
        List<String> left = new ArrayList<>(fields);
        StringBuilder all = new StringBuilder();
        for (String name : signedHeaders()) {
            for (int i = left.size() - 1; i >= 0; i--) {
                if (nameOf(left.get(i)).equals(name)) {
                    all.append(canonical(left.remove(i))).append("\r\n");
                    break;
                }
            }
        }
        return all + canonical(signature.replaceFirst("(;[ \t\r\n]*b[ \t\r\n]*=)[^;]*", "$1"));
    }

    private byte[] canonicalBody() {
        StringBuilder all = new StringBuilder();
        for (String line : body.split("\r\n", -1)) {
            all.append(line.replaceAll("[ \t]+", " ").replaceAll(" $", "")).append("\r\n");
        }
        String without = all.toString().replaceAll("(\r\n)+$", "");
        return (without.isEmpty() ? "" : without + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String canonical(String field) {
        String value = field.substring(field.indexOf(':') + 1);
        return nameOf(field) + ":"
                + value.replaceAll("\r\n", "").replaceAll("[ \t]+", " ").strip();
    }

    private static String nameOf(String field) {
        return field.substring(0, field.indexOf(':')).strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] sha256(byte[] content) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }
}
