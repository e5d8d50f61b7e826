package masthead.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import masthead.body.Block;
import masthead.body.Body;
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

    @Column(name = "first_published_at")
    private @Nullable Instant firstPublishedAt;

    @Column(name = "updated_at")
    private @Nullable Instant updatedAt;

    private String language = "und";
    private @Nullable String slug;
    private @Nullable String kicker;
    private @Nullable String headline;

    @Column(name = "short_headline")
    private @Nullable String shortHeadline;

    private @Nullable String standfirst;

    @Column(name = "section_id")
    private @Nullable UUID sectionId;

    @ElementCollection
    @CollectionTable(name = "article_tag", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @Column(name = "tag_id")
    private List<UUID> tagIds = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "article_byline", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @Column(name = "author_id")
    private List<UUID> authorIds = new ArrayList<>();

    @Column(name = "hero_media_id")
    private @Nullable UUID heroMediaId;

    @Column(name = "hero_caption")
    private @Nullable String heroCaption;

    @Column(name = "hero_credit")
    private @Nullable String heroCredit;

    @Convert(converter = BlocksColumn.class)
    private List<Block> body = List.of();

    @ElementCollection
    @CollectionTable(name = "article_body_media", joinColumns = @JoinColumn(name = "article_id"))
    @Column(name = "media_id")
    private Set<UUID> bodyMediaIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "article_related", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @Column(name = "related_id")
    private List<UUID> relatedArticleIds = new ArrayList<>();

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    static boolean isSlugTaken(String language, String slug) {
        return count("language = ?1 AND slug = ?2", language, slug) > 0;
    }

    static Set<UUID> existing(List<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(getEntityManager()
                        .createQuery("SELECT id FROM Article WHERE id IN ?1 AND trashedAt IS NULL", UUID.class)
                        .setParameter(1, ids)
                        .getResultList());
    }

    static Map<UUID, Article> byId(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : Article.<Article>list("id IN ?1", ids).stream()
                        .collect(Collectors.toMap(Article::id, Function.identity()));
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

    ArticleDraft draft() {
        return new ArticleDraft(
                language,
                slug,
                kicker,
                headline,
                shortHeadline,
                standfirst,
                sectionId,
                List.copyOf(tagIds),
                authorIds.stream().map(Byline::new).toList(),
                heroMediaId == null ? null : new Hero(heroMediaId, heroCaption, heroCredit),
                body,
                List.copyOf(relatedArticleIds),
                publishedAt);
    }

    /** Takes over what was written; readers still have what they had. */
    void revise(ArticleDraft draft, Edit edit) {
        requireOutsideTrash();
        language = draft.language();
        slug = draft.slug();
        kicker = draft.kicker();
        headline = draft.headline();
        shortHeadline = draft.shortHeadline();
        standfirst = draft.standfirst();
        sectionId = draft.sectionId();
        replace(tagIds, draft.tagIds());
        replace(authorIds, draft.bylines().stream().map(Byline::authorId).toList());
        Hero hero = draft.hero();
        heroMediaId = hero == null ? null : hero.mediaId();
        heroCaption = hero == null ? null : hero.caption();
        heroCredit = hero == null ? null : hero.credit();
        body = draft.body();
        Set<UUID> shown = Body.media(draft.body());
        bodyMediaIds.retainAll(shown);
        bodyMediaIds.addAll(shown);
        replace(relatedArticleIds, draft.relatedArticleIds());
        publishedAt = draft.publishedAt();
        revision++;
        touch(edit);
    }

    /** Readers get the present revision. */
    void publish(Edit edit) {
        requireOutsideTrash();
        if (publishedRevision != null && publishedRevision == revision) {
            throw illegal("Readers have this revision already.", "unpublish");
        }
        updatedAt = firstPublishedAt == null ? null : edit.at();
        firstPublishedAt = firstPublishedAt == null ? edit.at() : firstPublishedAt;
        publication = PublicationState.PUBLISHED;
        publishedRevision = revision;
        touch(edit);
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

    /** A list is changed only where it differs, so that an edit of the text writes no rows of tags. */
    private static void replace(List<UUID> present, List<UUID> wanted) {
        if (!present.equals(wanted)) {
            present.clear();
            present.addAll(wanted);
        }
    }

    private static ProblemException illegal(String detail, String allowed) {
        return new ProblemException(
                Problem.of(ProblemType.ILLEGAL_TRANSITION, detail).allowed(List.of(allowed)));
    }
}
