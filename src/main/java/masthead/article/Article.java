package masthead.article;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import masthead.article.content.ArticleDraft;
import masthead.article.content.ArticleKind;
import masthead.desk.DeskObject;
import masthead.desk.Edit;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** The working copy of an article, and which of its revisions readers have. */
@Entity
class Article extends DeskObject {

    private int revision;
    private PublicationState publication = PublicationState.NONE;

    @Column(name = "published_revision")
    private @Nullable Integer publishedRevision;

    /** Stays when readers no longer have it. */
    @Column(name = "last_published_revision")
    private @Nullable Integer lastPublishedRevision;

    @Column(name = "first_published_at")
    private @Nullable Instant firstPublishedAt;

    @Column(name = "updated_at")
    private @Nullable Instant updatedAt;

    /** All that was written. What follows it repeats what the database has to find articles by, or to hold together. */
    @Basic(fetch = FetchType.LAZY)
    @Convert(converter = ContentColumn.class)
    private @Nullable ArticleDraft content;

    private String language = "und";
    private @Nullable String slug;
    private @Nullable String headline;

    @Convert(converter = KindColumn.class)
    private ArticleKind kind = ArticleKind.ARTICLE;

    @Column(name = "section_id")
    private @Nullable UUID sectionId;

    @Column(name = "translation_of_id")
    private @Nullable UUID translationOfId;

    @ElementCollection
    @CollectionTable(name = "article_tag", joinColumns = @JoinColumn(name = "article_id"))
    @Column(name = "tag_id")
    private Set<UUID> tagIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "article_author", joinColumns = @JoinColumn(name = "article_id"))
    @Column(name = "author_id")
    private Set<UUID> authorIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "article_media", joinColumns = @JoinColumn(name = "article_id"))
    @Column(name = "media_id")
    private Set<UUID> mediaIds = new HashSet<>();

    static boolean isSlugTaken(String language, String slug) {
        return count("language = ?1 AND slug = ?2", language, slug) > 0;
    }

    static boolean isSlugTaken(String language, String slug, UUID byOtherThan) {
        return count("language = ?1 AND slug = ?2 AND id <> ?3", language, slug, byOtherThan) > 0;
    }

    static Set<UUID> existing(List<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(getEntityManager()
                        .createQuery("SELECT id FROM Article WHERE id IN ?1 AND trashedAt IS NULL", UUID.class)
                        .setParameter(1, ids)
                        .getResultList());
    }

    /** The first that use a thing, those in the trash too, in the order of their ids. */
    static List<UUID> using(String condition, UUID id, int most) {
        return getEntityManager()
                .createQuery("SELECT id FROM Article WHERE " + condition + " ORDER BY id", UUID.class)
                .setParameter(1, id)
                .setMaxResults(most)
                .getResultList();
    }

    int revision() {
        return revision;
    }

    PublicationState publication() {
        return publication;
    }

    @Nullable Integer publishedRevision() {
        return publishedRevision;
    }

    @Nullable Integer lastPublishedRevision() {
        return lastPublishedRevision;
    }

    @Nullable Instant firstPublishedAt() {
        return firstPublishedAt;
    }

    @Nullable Instant updatedAt() {
        return updatedAt;
    }

    String language() {
        return language;
    }

    @Nullable String slug() {
        return slug;
    }

    @Nullable String headline() {
        return headline;
    }

    @Nullable UUID sectionId() {
        return sectionId;
    }

    ArticleKind kind() {
        return kind;
    }

    @Nullable UUID translationOfId() {
        return translationOfId;
    }

    /** Whether a revision stays although a later save continues it: readers have it, or had it last. */
    boolean isKept(int number) {
        return Objects.equals(publishedRevision, number) || Objects.equals(lastPublishedRevision, number);
    }

    boolean isUnwritten() {
        return revision == 0;
    }

    /** What was written last. */
    ArticleDraft content() {
        return Objects.requireNonNull(content, "it was never written");
    }

    /** Takes over what was written; readers still have what they had. */
    void revise(ArticleDraft draft, Edit edit) {
        requireOutsideTrash();
        write(draft, edit);
    }

    void write(ArticleDraft draft, Edit edit) {
        content = draft;
        kind = draft.kind();
        language = draft.language();
        slug = draft.slug();
        headline = draft.headline();
        sectionId = draft.sectionId();
        translationOfId = draft.translationOfId();
        replace(tagIds, draft.tagIds());
        replace(authorIds, draft.authorIds());
        replace(mediaIds, draft.mediaIds());
        revision++;
        touch(edit);
    }

    /** Readers get the present revision. */
    void publish(Edit edit, boolean changesWords) {
        requireOutsideTrash();
        if (publishedRevision != null && publishedRevision == revision) {
            throw illegal("Readers have this revision already.", "unpublish");
        }
        updatedAt = changesWords ? edit.at() : updatedAt;
        firstPublishedAt = firstPublishedAt == null ? edit.at() : firstPublishedAt;
        publication = PublicationState.PUBLISHED;
        publishedRevision = revision;
        lastPublishedRevision = revision;
        touch(edit);
    }

    /** Readers get the present revision, in which no word is another. */
    void republish() {
        publishedRevision = revision;
        lastPublishedRevision = revision;
    }

    /** Readers no longer get it. */
    void unpublish(Edit edit) {
        requireOutsideTrash();
        if (publication != PublicationState.PUBLISHED) {
            throw illegal("Readers do not have it.", "publish");
        }
        publication = PublicationState.UNPUBLISHED;
        publishedRevision = null;
        touch(edit);
    }

    /** Only what differs is written. */
    private static void replace(Set<UUID> present, Collection<UUID> wanted) {
        present.retainAll(wanted);
        present.addAll(wanted);
    }

    private static ProblemException illegal(String detail, String allowed) {
        return new ProblemException(
                Problem.of(ProblemType.ILLEGAL_TRANSITION, detail).allowed(List.of(allowed)));
    }
}
