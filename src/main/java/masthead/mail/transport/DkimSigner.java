package masthead.mail.transport;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Signs mails (RFC 6376; with Ed25519 RFC 8463), relaxed in headers and body. Each header that there is is signed once, and the
 * most important once more than there is of them, so that none can be added.
 */
final class DkimSigner {

    private static final List<String> ALWAYS = List.of("from", "to", "subject", "date", "message-id", "reply-to");
    private static final List<String> IF_THERE = List.of(
            "mime-version", "content-type", "list-id", "list-unsubscribe", "list-unsubscribe-post", "auto-submitted");
    private static final Pattern SPACES = Pattern.compile("[ \t\r\n]+");
    private static final int LINE = 72;

    private final DkimKey key;
    private final String selector;
    private final String domain;

    DkimSigner(DkimKey key, String selector, String domain) {
        this.key = key;
        this.selector = selector;
        this.domain = domain;
    }

    /** @param fields of the mail, without line breaks at their ends */
    String field(List<String> fields, byte[] body, Instant at) {
        Map<String, String> there = new HashMap<>();
        fields.forEach(field -> there.put(name(field), field));
        List<String> names = new ArrayList<>(ALWAYS);
        IF_THERE.stream().filter(there::containsKey).forEach(names::add);
        StringBuilder signed = new StringBuilder();
        for (String name : names) {
            if (there.containsKey(name)) {
                signed.append(relaxed(there.get(name))).append("\r\n");
            }
        }
        names.addAll(ALWAYS.stream().filter(there::containsKey).toList());
        String unsigned = "DKIM-Signature: v=1; a=%s; c=relaxed/relaxed; d=%s; s=%s;\r\n t=%d; h=%s;\r\n bh=%s;\r\n b="
                .formatted(
                        key.algorithm(),
                        domain,
                        selector,
                        at.getEpochSecond(),
                        String.join(":\r\n ", inLines(names)),
                        Base64.getEncoder().encodeToString(sha256(relaxed(body))));
        signed.append(relaxed(unsigned));
        return unsigned + sign(signed.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static List<String> inLines(List<String> names) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String name : names) {
            if (line.length() + name.length() > LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : ":").append(name);
        }
        lines.add(line.toString());
        return lines;
    }

    private String sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(key.signature());
            signature.initSign(key.secret());
            signature.update(key.isOfDigest() ? sha256(content) : content);
            String all = Base64.getEncoder().encodeToString(signature.sign());
            return all.replaceAll("(.{" + LINE + "})(?=.)", "$1\r\n ");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key was tried when it was read", e);
        }
    }

    private static String name(String field) {
        return field.substring(0, field.indexOf(':')).strip().toLowerCase(Locale.ROOT);
    }

    private static String relaxed(String field) {
        String value = field.substring(field.indexOf(':') + 1);
        return name(field) + ":" + SPACES.matcher(value).replaceAll(" ").strip();
    }

    /** Runs of blanks are one, those at ends of lines and empty lines at the end are none (section 3.4.4). */
    static byte[] relaxed(byte[] body) {
        byte[] relaxed = new byte[body.length + 2];
        int to = 0;
        int end = 0;
        boolean isBlank = false;
        for (byte b : body) {
            if (b == ' ' || b == '\t') {
                isBlank = true;
            } else if (b == '\r' || b == '\n') {
                isBlank = false;
                relaxed[to++] = b;
            } else {
                if (isBlank) {
                    relaxed[to++] = ' ';
                    isBlank = false;
                }
                relaxed[to++] = b;
                end = to;
            }
        }
        if (end == 0) {
            return new byte[0];
        }
        byte[] all = Arrays.copyOf(relaxed, end + 2);
        all[end] = '\r';
        all[end + 1] = '\n';
        return all;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
