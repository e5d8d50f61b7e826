package masthead.membership.gift;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import masthead.mail.EmailAddress;
import masthead.platform.persistence.Ids;
import masthead.platform.persistence.Personal;
import org.jspecify.annotations.Nullable;

/** Who gives or is given: the one row of it that tells of a person. */
@Entity
@Table(name = "gift_person")
class GiftPerson extends PanacheEntityBase {

    @Id
    private UUID id = Ids.next();

    @Column(name = "gift_id", updatable = false)
    private @Nullable UUID giftId;

    @Column(updatable = false)
    private GiftRole role = GiftRole.GIVER;

    @Personal
    private @Nullable String email;

    @Personal
    @Column(name = "email_hash")
    private byte @Nullable [] emailHash;

    @Personal
    private @Nullable String name;

    @Personal
    private @Nullable String message;

    GiftPerson() {}

    GiftPerson(UUID giftId, GiftRole role) {
        this.giftId = giftId;
        this.role = role;
    }

    static @Nullable GiftPerson of(UUID giftId, GiftRole role) {
        return find("giftId = ?1 AND role = ?2", giftId, role).firstResult();
    }

    static List<GiftPerson> of(Collection<UUID> gifts) {
        return gifts.isEmpty() ? List.of() : list("giftId IN ?1", gifts);
    }

    /** In the order of the gifts. */
    static List<GiftPerson> by(byte[] emailHash) {
        return list("emailHash = ?1 ORDER BY giftId, id", (Object) emailHash);
    }

    UUID giftId() {
        if (giftId == null) {
            throw new IllegalStateException("it belongs to a gift");
        }
        return giftId;
    }

    GiftRole role() {
        return role;
    }

    @Nullable EmailAddress email() {
        return email == null ? null : EmailAddress.of(email);
    }

    GiftPartyDraft party() {
        return new GiftPartyDraft(email, name);
    }

    @Nullable String message() {
        return message;
    }

    void tell(GiftPartyDraft party, byte @Nullable [] hash, @Nullable String said) {
        email = party.email();
        emailHash = hash == null ? null : hash.clone();
        name = party.name();
        message = said;
    }
}
