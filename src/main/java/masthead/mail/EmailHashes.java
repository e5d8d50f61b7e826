package masthead.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import masthead.platform.persistence.KeyedHashes;

/** What stands for an address where the address itself has no business: unique columns, suppressions, limits. */
@ApplicationScoped
public class EmailHashes {

    private static final String PURPOSE = "email-address";

    private final KeyedHashes hashes;

    EmailHashes(KeyedHashes hashes) {
        this.hashes = hashes;
    }

    /** 32 bytes, the same for all spellings of one mailbox. */
    public byte[] of(EmailAddress address) {
        return hashes.of(PURPOSE, address.key());
    }

    /** The same as text, such as limits go by. */
    public String text(EmailAddress address) {
        return HexFormat.of().formatHex(of(address));
    }
}
