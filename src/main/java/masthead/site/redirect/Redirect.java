package masthead.site.redirect;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.desk.DeskObject;
import masthead.desk.Edit;
import masthead.site.address.Target;
import masthead.site.address.TargetType;
import org.jspecify.annotations.Nullable;

/** An address that leads elsewhere. */
@Entity
class Redirect extends DeskObject {

    private @Nullable String source;

    @Column(name = "key")
    private @Nullable String fromKey;

    @Column(name = "target_type")
    private @Nullable String targetType;

    @Column(name = "target_id")
    private @Nullable UUID targetId;

    @Column(name = "target_url")
    private @Nullable String targetUrl;

    private boolean permanent;

    /** Those outside the trash that lead away from these addresses. */
    static List<Redirect> from(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : list("trashedAt IS NULL AND fromKey IN ?1", keys);
    }

    /** The first that lead to a thing, those in the trash too, in the order of their ids. */
    static List<UUID> leadingTo(String type, UUID id, int most) {
        return getEntityManager()
                .createQuery("SELECT id FROM Redirect WHERE targetType = ?1 AND targetId = ?2 ORDER BY id", UUID.class)
                .setParameter(1, type)
                .setParameter(2, id)
                .setMaxResults(most)
                .getResultList();
    }

    String key() {
        return Objects.requireNonNull(fromKey);
    }

    @Nullable String targetUrl() {
        return targetUrl;
    }

    RedirectDraft draft() {
        return new RedirectDraft(
                Objects.requireNonNull(source),
                new Target(targetType == null ? null : TargetType.of(targetType), targetId, targetUrl),
                permanent);
    }

    /** To another thing of the same kind. */
    void leadTo(UUID id, Edit edit) {
        targetId = id;
        touch(edit);
    }

    Redirect revise(RedirectDraft draft, Edit edit) {
        source = draft.from();
        fromKey = draft.address().key();
        targetType = draft.to().type() == null ? null : draft.to().type().type();
        targetId = draft.to().id();
        targetUrl = draft.to().url();
        permanent = Boolean.TRUE.equals(draft.permanent());
        touch(edit);
        return this;
    }
}
