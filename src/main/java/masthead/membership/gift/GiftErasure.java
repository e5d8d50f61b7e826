package masthead.membership.gift;

import jakarta.enterprise.context.ApplicationScoped;
import masthead.desk.Edit;
import masthead.mail.EmailAddress;
import masthead.mail.Letters;
import masthead.membership.Erasure;
import masthead.membership.gift.GiftParties.Both;

/** Forgets who gave or was given. A gift that its recipient has not redeemed waits for another address. */
@ApplicationScoped
class GiftErasure implements Erasure {

    private static final String SERVICE = "masthead";

    private final GiftParties parties;
    private final GiftSender sender;
    private final GiftTimes times;
    private final Letters letters;

    GiftErasure(GiftParties parties, GiftSender sender, GiftTimes times, Letters letters) {
        this.parties = parties;
        this.sender = sender;
        this.times = times;
        this.letters = letters;
    }

    @Override
    public void erase(byte[] emailHash) {
        for (GiftPerson person : GiftPerson.by(emailHash)) {
            Gift gift = Gift.locked(person.giftId());
            if (gift != null) {
                forget(gift, person.role());
            }
        }
    }

    private void forget(Gift gift, GiftRole role) {
        Edit edit = new Edit(SERVICE, times.now());
        Both both = parties.of(gift.id());
        if (role == GiftRole.RECIPIENT) {
            parties.write(gift.id(), new Both(both.giver(), GiftPartyDraft.NOBODY, null));
            letters.forget(gift.id());
            gift.withdraw(edit);
        } else {
            // What the giver said is the giver's, too.
            Both left = new Both(GiftPartyDraft.NOBODY, both.recipient(), null);
            parties.write(gift.id(), left);
            resend(gift, left, edit);
        }
    }

    /** A mail on its way names the giver: another goes in its place. One that is sent is not asked back. */
    private void resend(Gift gift, Both left, Edit edit) {
        EmailAddress to = left.to();
        if (letters.forget(gift.id()) > 0 && to != null && gift.state() == GiftState.DELIVERED) {
            sender.send(gift, left, to, edit);
        }
    }
}
