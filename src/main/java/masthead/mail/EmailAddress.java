package masthead.mail;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that a mail server takes (RFC 5321, section 4.1.2): a dot-string of ASCII before the {@code @}, and behind it a domain
 * with at least two labels, which may be internationalised (RFC 5891, UTS 46) and is kept in ASCII.
 */
public final class EmailAddress {

    /** What a path may have, without its angle brackets (RFC 5321, section 4.5.3.1.3). */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])");

    /** How labels begin that stand for others. */
    private static final String PUNYCODE = "xn--";

    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.CHECK_CONTEXTO);
    /** What hyphens in the third and fourth place are no fault of. */
    private static final Set<IDNA.Error> HARMLESS = EnumSet.of(IDNA.Error.HYPHEN_3_4);

    private final String local;
    private final String domain;

    private EmailAddress(String local, String domain) {
        this.local = local;
        this.domain = domain;
    }

    /** The address in this text, with blanks around it taken off; null if it is none. */
    public static @Nullable EmailAddress find(String text) {
        String address = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return null;
        }
        String local = address.substring(0, at);
        String domain = ascii(address.substring(at + 1));
        boolean fits = domain != null
                && local.length() <= LONGEST_LOCAL
                && local.length() + 1 + domain.length() <= LONGEST
                && LOCAL.matcher(local).matches();
        return fits && domain != null ? new EmailAddress(local, domain) : null;
    }

    /** @throws IllegalArgumentException if it is none */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EmailAddress of(String text) {
        EmailAddress address = find(text);
        if (address == null) {
            throw new IllegalArgumentException("not an e-mail address");
        }
        return address;
    }

    private static @Nullable String ascii(String domain) {
        String plain = domain.toLowerCase(Locale.ROOT);
        if (!plain.contains(PUNYCODE) && DOMAIN.matcher(plain).matches()) {
            // That is all that would come of it, and nearly every domain.
            return plain;
        }
        IDNA.Info info = new IDNA.Info();
        String ascii =
                NAMES.nameToASCII(domain, new StringBuilder(), info).toString().toLowerCase(Locale.ROOT);
        boolean harmless = HARMLESS.containsAll(info.getErrors());
        return harmless && DOMAIN.matcher(ascii).matches() ? ascii : null;
    }

    /** In ASCII, lower case. */
    public String domain() {
        return domain;
    }

    /** As mail servers write it. */
    @JsonValue
    public String text() {
        return local + '@' + domain;
    }

    /** The same for all spellings of what is, wherever people have mail, one mailbox. */
    byte[] key() {
        return (local.toLowerCase(Locale.ROOT) + '@' + domain).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmailAddress address && text().equals(address.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /** Nothing of it, for this is what logs would show. */
    @Override
    public String toString() {
        return "an e-mail address";
    }
}
