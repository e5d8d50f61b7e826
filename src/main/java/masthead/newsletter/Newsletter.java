package masthead.newsletter;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import masthead.desk.Edit;
import masthead.desk.LiveObject;
import masthead.desk.Localized;
import masthead.publication.Projection;
import org.jspecify.annotations.Nullable;

@Entity
class Newsletter extends LiveObject<NewsletterDraft> {

    /** All that was written. What follows it repeats what the database has to find newsletters by, or to hold together. */
    @Convert(converter = NewsletterColumn.class)
    private @Nullable NewsletterDraft content;

    private @Nullable String slug;

    @Column(name = "author_id")
    private @Nullable UUID authorId;

    @Column(name = "picture_id")
    private @Nullable UUID pictureId;

    @Column(name = "consent_wording_id")
    private @Nullable UUID consentWordingId;

    static boolean isSlugTaken(String slug) {
        return count("slug", slug) > 0;
    }

    static long using(String field, UUID id) {
        return count(field + " = ?1 AND trashedAt IS NULL", id);
    }

    /** The first that are by somebody, those in the trash too, in the order of their ids. */
    static List<UUID> by(UUID author, int most) {
        return getEntityManager()
                .createQuery("SELECT id FROM Newsletter WHERE authorId = ?1 ORDER BY id", UUID.class)
                .setParameter(1, author)
                .setMaxResults(most)
                .getResultList();
    }

    /** Of what readers have, by a slug that they have or had. */
    static @Nullable UUID idBySlug(String slug) {
        return (UUID) getEntityManager()
                .createNativeQuery("""
                SELECT d.id FROM document_slug s JOIN document d USING (id)
                WHERE s.type = 'newsletter' AND s.slug = ?1 ORDER BY d.slug = s.slug DESC LIMIT 1""", UUID.class)
                .setParameter(1, slug)
                .getSingleResultOrNull();
    }

    /** Those outside the trash. */
    static List<Newsletter> these(Collection<UUID> ids) {
        return list("id IN ?1 AND trashedAt IS NULL", ids);
    }

    static List<Newsletter> first(int most) {
        return find("trashedAt IS NULL ORDER BY id").range(0, most - 1).list();
    }

    @Nullable String slug() {
        return slug;
    }

    @Override
    public NewsletterDraft draft() {
        return Objects.requireNonNull(content);
    }

    @Override
    public void revise(NewsletterDraft draft) {
        content = draft;
        slug = draft.slug();
        authorId = draft.authorId();
        pictureId = draft.pictureId();
        consentWordingId = draft.consentWordingId();
    }

    void giveTo(UUID author, Edit edit) {
        revise(draft().by(author));
        touch(edit);
    }

    @Override
    public Projection projection() {
        NewsletterDraft now = draft();
        String address = Objects.requireNonNull(slug);
        ConsentWording wording = consentWordingId == null ? null : ConsentWording.findById(consentWordingId);
        Map<String, NewsletterTextsDocument> texts = texts(now, wording);
        return new Projection(
                id(),
                Newsletters.TYPE,
                "",
                address,
                stamp().createdAt(),
                now.name(),
                new NewsletterDocument(
                        id(),
                        now.name(),
                        address,
                        now.language(),
                        now.description(),
                        now.cadence(),
                        now.audience(),
                        authorId,
                        pictureId,
                        wording == null ? null : wording.number(),
                        wording == null ? null : wording.content().in(now.language()),
                        now.emailPlaceholder(),
                        now.wrongAddress(),
                        now.requiredField(),
                        now.signUpButton(),
                        now.successTitle(),
                        now.successText(),
                        texts),
                new NewsletterCard(
                        id(),
                        now.name(),
                        address,
                        now.language(),
                        now.cadence(),
                        pictureId,
                        Localized.shown(texts, NewsletterTextsDocument::onCard)),
                Map.of());
    }

    private static Map<String, NewsletterTextsDocument> texts(NewsletterDraft now, @Nullable ConsentWording wording) {
        SortedSet<String> languages = new TreeSet<>(now.localized().keySet());
        if (wording != null) {
            languages.addAll(wording.content().localized().keySet());
        }
        Map<String, NewsletterTextsDocument> texts = new TreeMap<>();
        for (String language : languages) {
            NewsletterTextsDocument shown = NewsletterTextsDocument.of(
                    now.localized().get(language),
                    wording == null ? null : wording.content().localized().get(language));
            if (!shown.saysNothing()) {
                texts.put(language, shown);
            }
        }
        return texts;
    }
}
