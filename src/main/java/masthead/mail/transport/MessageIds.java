package masthead.mail.transport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import masthead.mail.EmailAddress;
import masthead.mail.EmailHashes;
import masthead.platform.persistence.KeyedHashes;

/**
 * Message-IDs (RFC 5322, section 3.6.4) are made of our own ids, so that whoever reports on a mail names it; and of a proof that
 * it was to that address, as anybody can write a report.
 */
@ApplicationScoped
public class MessageIds {

    private static final Pattern OURS = Pattern.compile(
            "<?\\s*([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.([0-9a-f]{24})@([^\\s<>]+?)\\s*>?");
    private static final int PROOF_BYTES = 12;

    private final String domain;
    private final UnaryOperator<byte[]> proofs;
    private final Function<EmailAddress, byte[]> hashes;

    @Inject
    MessageIds(Addresses addresses, KeyedHashes keyed, EmailHashes hashes) {
        this(addresses.publisher().address().domain(), content -> keyed.of("message-id", content), hashes::of);
    }

    MessageIds(String domain, UnaryOperator<byte[]> proofs, Function<EmailAddress, byte[]> hashes) {
        this.domain = domain;
        this.proofs = proofs;
        this.hashes = hashes;
    }

    /** With its angle brackets; always the same for the same mail to the same address. */
    public String of(UUID id, EmailAddress to) {
        return "<" + id + "." + proof(id, to) + "@" + domain + ">";
    }

    /** What it was made of, with or without angle brackets; nothing if it is not one of ours. */
    public Optional<UUID> find(String messageId) {
        Matcher ours = ours(messageId);
        return ours.matches() && ours.group(3).equalsIgnoreCase(domain)
                ? Optional.of(UUID.fromString(ours.group(1)))
                : Optional.empty();
    }

    /** Whether it was given to a mail to this address. */
    public boolean isTo(String messageId, EmailAddress address) {
        Matcher ours = ours(messageId);
        return ours.matches()
                && MessageDigest.isEqual(
                        proof(UUID.fromString(ours.group(1)), address).getBytes(StandardCharsets.US_ASCII),
                        ours.group(2).getBytes(StandardCharsets.US_ASCII));
    }

    private static Matcher ours(String messageId) {
        return OURS.matcher(messageId.strip());
    }

    private String proof(UUID id, EmailAddress to) {
        byte[] hash = hashes.apply(to);
        ByteBuffer content = ByteBuffer.allocate(2 * Long.BYTES + hash.length)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(hash);
        return HexFormat.of().formatHex(proofs.apply(content.array()), 0, PROOF_BYTES);
    }
}
