package masthead.membership.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import masthead.mail.EmailAddress;
import masthead.mail.EmailHashes;
import org.jspecify.annotations.Nullable;

/** Who gives and who is given. */
@ApplicationScoped
class GiftParties {

    private final EmailHashes hashes;

    GiftParties(EmailHashes hashes) {
        this.hashes = hashes;
    }

    /** What is known of them both; where nothing is, nobody. */
    record Both(
            GiftPartyDraft giver,
            GiftPartyDraft recipient,
            @Nullable String message) {

        static Both of(List<GiftPerson> persons) {
            GiftPartyDraft giver = GiftPartyDraft.NOBODY;
            GiftPartyDraft recipient = GiftPartyDraft.NOBODY;
            String message = null;
            for (GiftPerson person : persons) {
                if (person.role() == GiftRole.GIVER) {
                    giver = person.party();
                } else {
                    recipient = person.party();
                    message = person.message();
                }
            }
            return new Both(giver, recipient, message);
        }

        @Nullable EmailAddress to() {
            return recipient.email() == null ? null : EmailAddress.of(recipient.email());
        }

        /** Whatever is logged, nobody is named. */
        @Override
        public String toString() {
            return "the two of a gift";
        }
    }

    Both of(UUID gift) {
        return Both.of(GiftPerson.of(List.of(gift)));
    }

    void write(UUID gift, Both both) {
        write(gift, GiftRole.GIVER, both.giver(), null);
        write(gift, GiftRole.RECIPIENT, both.recipient(), both.message());
    }

    void forget(UUID gift) {
        GiftPerson.of(List.of(gift)).forEach(GiftPerson::delete);
    }

    private void write(UUID gift, GiftRole role, GiftPartyDraft party, @Nullable String message) {
        GiftPerson known = GiftPerson.of(gift, role);
        if (party.equals(GiftPartyDraft.NOBODY) && message == null) {
            if (known != null) {
                known.delete();
            }
            return;
        }
        GiftPerson person = known == null ? new GiftPerson(gift, role) : known;
        EmailAddress email = party.email() == null ? null : EmailAddress.of(party.email());
        person.tell(party, email == null ? null : hashes.of(email), message);
        person.persist();
    }
}
