package masthead.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import masthead.mail.EmailAddress;
import masthead.mail.EmailHashes;
import masthead.platform.persistence.KeyedHashes;
import org.jspecify.annotations.Nullable;

/** What stands for a person in the ledger: the same whenever they are told of in the same way. */
@ApplicationScoped
public class MemberKeys {

    private static final String PURPOSE = "customer";

    private final EmailHashes addresses;
    private final KeyedHashes hashes;

    MemberKeys(EmailHashes addresses, KeyedHashes hashes) {
        this.addresses = addresses;
        this.hashes = hashes;
    }

    /** 32 bytes; null for nobody who is known. The address goes first: it is the same at every source. */
    public byte @Nullable [] of(String source, Person person) {
        EmailAddress email = person.email();
        if (email != null) {
            return addresses.of(email);
        }
        String customer = person.customerId();
        return customer == null
                ? null
                : hashes.of(PURPOSE, (source + '\n' + customer).getBytes(StandardCharsets.UTF_8));
    }
}
