package masthead.collection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import masthead.article.ArticleProjector;
import masthead.desk.Edit;
import masthead.desk.LiveObject;
import masthead.desk.Localized;
import masthead.publication.Listing;
import masthead.publication.Projection;
import org.jspecify.annotations.Nullable;

@Entity(name = "Collection")
class ArticleCollection extends LiveObject<CollectionDraft> {

    /** All that was written. What follows it repeats what the database has to find collections by, or to hold together. */
    @Convert(converter = CollectionColumn.class)
    private @Nullable CollectionDraft content;

    private @Nullable String slug;

    @Column(name = "next_expiry")
    private @Nullable Instant nextExpiry;

    @Column(name = "section_id")
    private @Nullable UUID sectionId;

    @Column(name = "author_id")
    private @Nullable UUID authorId;

    @ElementCollection
    @CollectionTable(name = "collection_tag", joinColumns = @JoinColumn(name = "collection_id"))
    @Column(name = "tag_id")
    private Set<UUID> tagIds = new HashSet<>();

    static boolean isSlugTaken(String slug) {
        return count("slug", slug) > 0;
    }

    /** The first that use a thing, those in the trash too, in the order of their ids. */
    static List<UUID> using(String condition, UUID id, int most) {
        return getEntityManager()
                .createQuery("SELECT id FROM Collection WHERE " + condition + " ORDER BY id", UUID.class)
                .setParameter(1, id)
                .setMaxResults(most)
                .getResultList();
    }

    @Nullable String slug() {
        return slug;
    }

    @Override
    public CollectionDraft draft() {
        return Objects.requireNonNull(content);
    }

    @Override
    public void revise(CollectionDraft draft) {
        content = draft;
        slug = draft.slug();
        nextExpiry = draft.pins().stream()
                .map(Pin::expiresAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        CollectionRule rule = draft.rule();
        sectionId = rule == null ? null : rule.sectionId();
        authorId = rule == null ? null : rule.authorId();
        Set<UUID> wanted = rule == null ? Set.of() : Set.copyOf(rule.tagIds());
        tagIds.retainAll(wanted);
        tagIds.addAll(wanted);
    }

    /** Pins that are over at the time of a save end with it. */
    @Override
    protected void touch(Edit edit) {
        super.touch(edit);
        expire(edit.at());
    }

    /** The time of some pins has come; nobody saved it. */
    void expire(Instant now) {
        revise(draft().lasting(now));
    }

    /** Puts another thing in the place of one that its rule names. */
    void rename(String type, UUID id, UUID by, Edit edit) {
        revise(draft().naming(type, id, by));
        touch(edit);
    }

    @Override
    public Projection projection() {
        CollectionDraft now = draft();
        String address = Objects.requireNonNull(slug);
        CollectionCard card = new CollectionCard(
                id(), now.title(), address, Localized.shown(now.localized(), CollectionTexts::onCard));
        CollectionRule rule = now.rule();
        return new Projection(
                        id(),
                        Collections.TYPE,
                        "",
                        address,
                        stamp().createdAt(),
                        now.title(),
                        new CollectionDocument(
                                id(), now.title(), address, now.description(), List.of(), now.localized()),
                        card,
                        Map.of())
                .listing(new Listing(
                        ArticleProjector.TYPE,
                        now.pins().stream().map(Pin::articleId).toList(),
                        rule == null ? null : rule.facets(),
                        now.size()));
    }
}
