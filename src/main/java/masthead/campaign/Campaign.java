package masthead.campaign;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import masthead.campaign.content.CampaignDraft;
import masthead.campaign.content.CampaignKind;
import masthead.campaign.stage.CampaignRun;
import masthead.campaign.stage.CampaignState;
import masthead.campaign.stage.CampaignTransition;
import masthead.campaign.stage.EndCause;
import masthead.campaign.stage.GoalResult;
import masthead.campaign.stage.StartProblem;
import masthead.desk.DeskObject;
import masthead.desk.Edit;
import masthead.desk.Moment;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A campaign: what was written last, which is what readers have while it is live, and how far it has come. */
@Entity
@DynamicUpdate // So that a save never takes back what counting sets beside it.
class Campaign extends DeskObject {

    private int revision;

    @Embedded
    private Course course = Course.DRAFT;

    /** All that was written. What follows it repeats what the database has to find campaigns by, or to hold together. */
    @Convert(converter = CampaignColumn.class)
    private @Nullable CampaignDraft content;

    private @Nullable String slug;
    private CampaignKind kind = CampaignKind.NOTICE;

    @Column(name = "starts_at")
    private @Nullable Instant startsAt;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    @Column(name = "ends_at_goal")
    private boolean endsAtGoal;

    @Embedded
    private @Nullable GoalColumns goal;

    /** Set by who counts; taken back when another goal is written. */
    @Column(name = "goal_reached_at")
    private @Nullable Instant goalReachedAt;

    @ElementCollection
    @CollectionTable(name = "campaign_media", joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "media_id")
    private Set<UUID> mediaIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "campaign_section", joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "section_id")
    private Set<UUID> sectionIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "campaign_tag", joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "tag_id")
    private Set<UUID> tagIds = new HashSet<>();

    /** Those that it has or had: an app may tell late of one that has gone. */
    @ElementCollection
    @CollectionTable(name = "campaign_variant", joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "variant")
    private Set<String> variants = new HashSet<>();

    static boolean isSlugTaken(String slug, UUID byOtherThan) {
        return count("slug = ?1 AND id <> ?2", slug, byOtherThan) > 0;
    }

    /** The first that use a thing, those in the trash too, in the order of their ids. */
    static List<UUID> using(String condition, UUID id, int most) {
        return getEntityManager()
                .createQuery("SELECT id FROM Campaign WHERE " + condition + " ORDER BY id", UUID.class)
                .setParameter(1, id)
                .setMaxResults(most)
                .getResultList();
    }

    int revision() {
        return revision;
    }

    Course course() {
        return course;
    }

    CampaignState state() {
        return course.state();
    }

    @Nullable String slug() {
        return slug;
    }

    CampaignKind kind() {
        return kind;
    }

    @Nullable Instant startsAt() {
        return startsAt;
    }

    @Nullable Instant endsAt() {
        return endsAt;
    }

    boolean endsAtGoal() {
        return endsAtGoal;
    }

    @Nullable Instant goalReachedAt() {
        return goalReachedAt;
    }

    boolean isUnwritten() {
        return revision == 0;
    }

    /** Whether a revision stays although a later save continues it: it was approved, or readers had it. */
    boolean isKept(int number) {
        return Objects.equals(course.approvedRevision(), number) || course.liveSince() != null;
    }

    /** What was written last. */
    CampaignDraft content() {
        return Objects.requireNonNull(content, "it was never written");
    }

    List<CampaignTransition> allowed() {
        return CampaignTransition.allowed(state(), isTrashed());
    }

    /** Goes on only if this makes sense now. */
    void require(CampaignTransition transition) {
        transition.require(state(), isTrashed());
    }

    /** Takes over what was written. */
    void revise(CampaignDraft draft, Edit edit) {
        requireOutsideTrash();
        write(draft, edit);
    }

    void write(CampaignDraft draft, Edit edit) {
        GoalColumns wanted = GoalColumns.of(draft.goal());
        if (!Objects.equals(goal, wanted)) {
            goal = wanted;
            goalReachedAt = null;
        }
        content = draft;
        slug = draft.slug();
        kind = draft.kind();
        startsAt = instant(draft.start());
        endsAt = instant(draft.end());
        endsAtGoal = draft.ending() != null && draft.ending().isAtGoal();
        replace(mediaIds, draft.mediaIds());
        replace(sectionIds, draft.suppression().sectionIds());
        replace(tagIds, draft.suppression().tagIds());
        draft.variants().forEach(variant -> variants.add(variant.key()));
        revision++;
        touch(edit);
    }

    /** Somebody is to look at it. */
    void submit(Edit edit) {
        require(CampaignTransition.SUBMIT);
        change(course.submitted(), edit);
    }

    /** Whoever looked at it gives it back. */
    void returnToDraft(Edit edit) {
        require(CampaignTransition.RETURN_TO_DRAFT);
        change(course.returned(), edit);
    }

    /** Whoever looked at it finds it fit to be shown. */
    void approve(Edit edit) {
        require(CampaignTransition.APPROVE);
        change(course.approved(revision), edit);
    }

    /** It goes live by itself when its start has come. */
    void schedule(Edit edit) {
        require(CampaignTransition.SCHEDULE);
        change(course.scheduled(), edit);
    }

    void unschedule(Edit edit) {
        require(CampaignTransition.UNSCHEDULE);
        change(course.unscheduled(), edit);
    }

    /** Readers get it. */
    void start(Edit edit) {
        require(CampaignTransition.START);
        change(course.live(edit.at()), edit);
    }

    /** Readers do not get it for a while. */
    void pause(Edit edit) {
        require(CampaignTransition.PAUSE);
        change(course.paused(), edit);
    }

    /** Readers get it again. */
    void resume(Edit edit) {
        require(CampaignTransition.RESUME);
        change(course.live(edit.at()), edit);
    }

    /** Readers no longer get it, and what it has reached is kept as it is now. */
    void end(EndCause cause, GoalResult result, Edit edit) {
        require(CampaignTransition.END);
        change(course.ended(cause, result), edit);
    }

    /** The desk's lists no longer show it among what ended. */
    void archive(Edit edit) {
        require(CampaignTransition.ARCHIVE);
        change(course.archived(), edit);
    }

    /** Before it goes to the trash: nothing happens to it by itself any more, and it is to be looked at anew. */
    void dropPlans() {
        course = Course.DRAFT;
    }

    /** What the scheduler does now. */
    void report(CampaignRun run) {
        course = course.ran(run);
    }

    /** It did not go live when it was to. */
    void report(StartProblem problem, Edit edit) {
        change(course.failed(problem), edit);
    }

    private void change(Course next, Edit edit) {
        course = next;
        touch(edit);
    }

    private static @Nullable Instant instant(@Nullable Moment moment) {
        return moment == null ? null : moment.at();
    }

    /** Only what differs is written. */
    private static void replace(Set<UUID> present, Collection<UUID> wanted) {
        present.retainAll(wanted);
        present.addAll(wanted);
    }
}
