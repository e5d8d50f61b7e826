package masthead.article;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import masthead.article.content.ArticleDraft;
import masthead.article.content.ArticleKind;
import masthead.article.stage.ArticleState;
import masthead.article.stage.Plan;
import masthead.article.stage.Schedule;
import masthead.article.stage.ScheduleProblem;
import masthead.article.stage.ScheduleRun;
import masthead.article.stage.Stage;
import masthead.article.stage.Standing;
import masthead.article.stage.Transition;
import masthead.desk.DeskObject;
import masthead.desk.Edit;
import org.jspecify.annotations.Nullable;

/** The working copy of an article, and which of its revisions readers have. */
@Entity
class Article extends DeskObject {

    private int revision;

    @Embedded
    private Standing standing = Standing.NONE;

    @Embedded
    private Plan plan = Plan.DRAFT;

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

    @Column(name = "embargo_until")
    private @Nullable Instant embargoUntil;

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

    /** An article and its content, which is otherwise read only when it is asked for. */
    record Written(Article article, ArticleDraft content) {}

    static boolean isSlugTaken(String language, String slug, UUID byOtherThan) {
        return count("language = ?1 AND slug = ?2 AND id <> ?3", language, slug, byOtherThan) > 0;
    }

    static boolean isBy(UUID id, String creator) {
        return count("id = ?1 AND createdBy = ?2", id, creator) > 0;
    }

    static Set<UUID> existing(List<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(getEntityManager()
                        .createQuery("SELECT id FROM Article WHERE id IN ?1 AND trashedAt IS NULL", UUID.class)
                        .setParameter(1, ids)
                        .getResultList());
    }

    /** With what was written last, in one statement. */
    static Map<UUID, Written> byId(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery("SELECT a, a.content FROM Article a WHERE a.id IN ?1", Object[].class)
                        .setParameter(1, ids)
                        .getResultStream()
                        .map(row -> new Written((Article) row[0], (ArticleDraft) row[1]))
                        .collect(Collectors.toMap(written -> written.article().id(), written -> written));
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

    Standing standing() {
        return standing;
    }

    Plan plan() {
        return plan;
    }

    ArticleState state() {
        boolean hasNews = standing.revision() == null || standing.revision() != revision;
        return new ArticleState(plan.stage(), standing.publication(), hasNews, plan.unpublishAt() != null, isTrashed());
    }

    @Nullable Instant embargoUntil() {
        return embargoUntil;
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

    /** Whether a revision stays although a later save continues it: readers have it, had it last, or will get it. */
    boolean isKept(int number) {
        Schedule schedule = plan.schedule();
        return standing.names(number) || (schedule != null && schedule.revision() == number);
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
        embargoUntil = draft.embargoUntil();
        translationOfId = draft.translationOfId();
        replace(tagIds, draft.tagIds());
        replace(authorIds, draft.authorIds());
        replace(mediaIds, draft.mediaIds());
        revision++;
        touch(edit);
    }

    /** Somebody is to look at it. */
    void submit(Edit edit) {
        Transition.SUBMIT.require(state());
        plan = plan.at(Stage.IN_REVIEW);
        touch(edit);
    }

    /** Whoever looked at it gives it back. */
    void returnToDraft(Edit edit) {
        Transition.RETURN_TO_DRAFT.require(state());
        plan = plan.at(Stage.DRAFT);
        touch(edit);
    }

    /** A revision, the present one at this moment, will be published whatever is saved until then. */
    void schedule(Schedule schedule, Edit edit) {
        Transition.SCHEDULE.require(state());
        plan = plan.scheduled(schedule);
        touch(edit);
    }

    /** Of something that readers have: they no longer have it then. */
    void scheduleEnd(Instant at, Edit edit) {
        Transition.UNPUBLISH.require(state());
        plan = plan.endingAt(at);
        touch(edit);
    }

    void unschedule(Edit edit) {
        Transition.UNSCHEDULE.require(state());
        plan = plan.cancelled();
        touch(edit);
    }

    /**
     * Readers get a revision.
     *
     * @param originalId what it says that it translates
     * @param since when they are told to have got it
     */
    void publish(int number, @Nullable UUID originalId, Instant since, boolean changesWords, Edit edit) {
        Transition.PUBLISH.require(state());
        standing = standing.published(number, originalId, since, changesWords);
        plan = plan.published();
        touch(edit);
    }

    /** Readers will get the present revision, in which no word is another, instead of the one that was frozen. */
    void reschedule() {
        plan = plan.of(revision);
    }

    /** Readers get the present revision, in which no word is another. */
    void republish() {
        standing = standing.republished(revision);
    }

    /** Readers no longer get it. What is scheduled stays scheduled. */
    void unpublish(Edit edit) {
        Transition.UNPUBLISH.require(state());
        standing = standing.unpublished();
        plan = plan.endingAt(null);
        touch(edit);
    }

    /** Readers never get it again. */
    void kill(String reason, Edit edit) {
        Transition.KILL.require(state());
        standing = standing.killed(reason);
        plan = plan.dropped().at(Stage.DRAFT);
        touch(edit);
    }

    /** Before it goes to the trash: nothing happens to it by itself any more. */
    void dropPlans() {
        plan = plan.dropped();
    }

    /** What the scheduler does now. */
    void report(ScheduleRun run) {
        plan = plan.ran(run);
    }

    /** It was not published when it was to be. */
    void report(ScheduleProblem problem, Edit edit) {
        plan = plan.failed(problem);
        touch(edit);
    }

    /** Only what differs is written. */
    private static void replace(Set<UUID> present, Collection<UUID> wanted) {
        present.retainAll(wanted);
        present.addAll(wanted);
    }
}
