package masthead.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import masthead.access.CurrentCaller;
import masthead.access.Scope;
import masthead.article.content.ArticleDraft;
import masthead.article.content.Audio;
import masthead.article.stage.Transition;
import masthead.body.Body;
import masthead.body.block.Block;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.platform.http.IfMatch;
import masthead.platform.http.MergePatch;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.publication.Change;
import masthead.publication.Publication;
import org.jspecify.annotations.Nullable;

/** Articles at the desk. Saving changes the working copy only; what readers have is changed by {@link Stages}. */
@ApplicationScoped
@Transactional
public class Articles {

    /** Bytes of JSON that an article may have as the desk answers it: less than a request may have. */
    static final int LARGEST = 2_000_000;

    private final Desk desk;
    private final AllowedArticles allowed;
    private final CurrentCaller caller;
    private final ArticleSlugs slugs;
    private final Completeness completeness;
    private final Publication publication;
    private final ArticleIndex index;
    private final Restoring restoring;
    private final ContentColumn stored;

    Articles(
            Desk desk,
            AllowedArticles allowed,
            CurrentCaller caller,
            ArticleSlugs slugs,
            Completeness completeness,
            Publication publication,
            ArticleIndex index,
            Restoring restoring,
            ContentColumn stored) {
        this.desk = desk;
        this.allowed = allowed;
        this.caller = caller;
        this.slugs = slugs;
        this.completeness = completeness;
        this.publication = publication;
        this.index = index;
        this.restoring = restoring;
        this.stored = stored;
    }

    /** @param note why it is saved */
    public ArticleView create(ArticleDraft draft, @Nullable String note) {
        return revise(new Article(), draft, note);
    }

    /** @throws ProblemException 404 */
    public ArticleView read(UUID id) {
        return ArticleView.of(allowed.find(id));
    }

    /** Those of them that are there, outside the trash. */
    public Set<UUID> existing(List<UUID> ids) {
        return Article.existing(ids);
    }

    public Page<ArticleSummary> page(ArticleFilter filter, PageRequest request) {
        Map<String, Object> conditions = filter.conditions();
        conditions.putAll(allowed.conditions());
        return desk.page(Article.class, filter.trashed(), conditions, request, ArticleSummary::of);
    }

    /** @throws ProblemException 404, 409, 412, 422, 428 */
    public ArticleView replace(UUID id, @Nullable IfMatch ifMatch, ArticleDraft draft, @Nullable String note) {
        return revise(allowed.lock(id, ifMatch), draft, note);
    }

    /** @throws ProblemException 404, 409, 412, 422, 428 */
    public ArticleView patch(UUID id, @Nullable IfMatch ifMatch, MergePatch patch, @Nullable String note) {
        Article article = allowed.lock(id, ifMatch);
        return revise(article, desk.drafts().merge(article.content(), patch), note);
    }

    /** Makes what a revision says the working copy, as the newest revision. @throws ProblemException 404, 409, 412, 422, 428 */
    public ArticleView restoreRevision(UUID id, @Nullable IfMatch ifMatch, int number) {
        Article article = allowed.lock(id, ifMatch);
        article.requireOutsideTrash();
        ArticleRevision revision = ArticleRevision.require(id, number);
        if (revision.content().equals(article.content())) {
            return ArticleView.of(article);
        }
        Restoring.Restored restored = restoring.of(article, revision);
        return revise(article, restored.content(), restored.note());
    }

    /** A published article is unpublished by this, a scheduled one unscheduled, by who may do that. @throws ProblemException 403, 404, 409, 412, 428 */
    public void trash(UUID id, @Nullable IfMatch ifMatch) {
        Article article = allowed.lock(id, ifMatch);
        boolean isPublished = article.standing().isPublished();
        if (isPublished || article.plan().schedule() != null) {
            caller.require(Scope.ARTICLES_PUBLISH);
        }
        if (isPublished) {
            article.unpublish(desk.edit());
        }
        article.dropPlans();
        desk.trash(article);
        if (isPublished) {
            publication.announce(new Change.Remove(ArticleProjector.TYPE, id, Change.Reason.DELETED));
        }
    }

    /** @throws ProblemException 404, 409, 412, 422 if another has become the translation into its language, 428 */
    public ArticleView restore(UUID id, @Nullable IfMatch ifMatch) {
        Article article = allowed.lock(id, ifMatch);
        Transition.RESTORE.require(article.state());
        List<Fault> faults = Translations.faultsOutsideTrash(id, article.content());
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return ArticleView.of(desk.restore(article));
    }

    /** Saving the same again is nothing, unless there is something to say about it. */
    private ArticleView revise(Article article, ArticleDraft written, @Nullable String note) {
        article.requireOutsideTrash();
        ArticleDraft draft = complete(article, written);
        if (note == null && !article.isUnwritten() && draft.equals(article.content())) {
            return ArticleView.of(article);
        }
        List<Fault> faults = completeness.toSave(article, draft);
        faults.addAll(tooLarge(draft));
        faults.addAll(Completeness.toStayScheduled(article, draft));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        Edit edit = desk.edit();
        article.revise(draft, edit);
        desk.save(article);
        index.write(article.id(), draft);
        ArticleRevision.keep(article, edit, note);
        return ArticleView.of(article);
    }

    /** What was read can be sent back: it is longer than what was written, by ids and plain texts. */
    private List<Fault> tooLarge(ArticleDraft draft) {
        int bytes = stored.json(draft).getBytes(StandardCharsets.UTF_8).length;
        return bytes <= LARGEST
                ? List.of()
                : List.of(Fault.at(
                        "/body",
                        "wrong-length",
                        "is too long: with its ids and plain texts the article has %,d bytes of JSON, and may have %,d"
                                .formatted(bytes, LARGEST)));
    }

    /** Blocks get ids; an article without a slug keeps the one that it has, or gets one made of its headline. */
    private ArticleDraft complete(Article article, ArticleDraft draft) {
        List<Block> body = Body.identified(
                draft.body(),
                article.isUnwritten() ? List.of() : article.content().body());
        String slug = draft.slug() != null ? draft.slug() : article.slug();
        if (slug == null && draft.headline() != null && !draft.headline().isBlank()) {
            slug = slugs.free(article.id(), draft, draft.headline());
        }
        ArticleDraft saved = draft.completed(slug, body, draft.audio());
        return saved.completed(slug, body, narrated(article, saved));
    }

    /** Narration remembers the text that it was made of: the present one, if its media has just come and nothing else is said. */
    private static @Nullable Audio narrated(Article article, ArticleDraft draft) {
        Audio audio = draft.audio();
        if (audio == null || audio.textDigest() != null) {
            return audio;
        }
        Audio before = article.isUnwritten() ? null : article.content().audio();
        return audio.of(
                before != null && before.mediaId().equals(audio.mediaId()) ? before.textDigest() : draft.textDigest());
    }
}
