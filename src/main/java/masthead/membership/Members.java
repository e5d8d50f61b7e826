package masthead.membership;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.mail.EmailAddress;
import masthead.mail.EmailHashes;
import masthead.mail.Letters;
import masthead.platform.http.IfMatch;
import masthead.platform.http.MergePatch;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Members at the desk. They have no trash: a membership ends, or the member is erased. */
@ApplicationScoped
@Transactional
public class Members {

    private static final String HISTORY = "member-history";

    private final Desk desk;
    private final MemberRules rules;
    private final MemberNews news;
    private final MemberLocks locks;
    private final EmailHashes hashes;
    private final Letters letters;
    private final List<Erasure> erasures;
    private final UriInfo uri;

    Members(
            Desk desk,
            MemberRules rules,
            MemberNews news,
            MemberLocks locks,
            EmailHashes hashes,
            Letters letters,
            @All List<Erasure> erasures,
            UriInfo uri) {
        this.desk = desk;
        this.rules = rules;
        this.news = news;
        this.locks = locks;
        this.hashes = hashes;
        this.letters = letters;
        this.erasures = erasures;
        this.uri = uri;
    }

    /** @throws ProblemException 422 */
    public MemberView create(MemberDraft written) {
        Cause cause = cause();
        MemberDraft draft = written.complete(cause.at(), cause.at());
        rules.require(draft, null, cause.at());
        locks.take(hashes.of(EmailAddress.of(draft.email())));
        Member member = save(new Member(), draft, cause);
        news.tell(member, MemberEventKind.JOINED, cause, null);
        return MemberView.of(member);
    }

    /** @throws ProblemException 404 */
    public MemberView read(UUID id) {
        return MemberView.of(desk.find(Member.class, id));
    }

    public Page<MemberView> page(MemberFilter filter, PageRequest request) {
        return desk.page(Member.class, false, filter.conditions(), request, MemberView::of);
    }

    /** What became of the membership, the latest first; of an erased member too. */
    public Page<MemberEventView> history(UUID id, PageRequest request) {
        Cursor after = request.after(HISTORY);
        List<MemberEvent> events = MemberEvent.of(id, after == null ? null : after.id(), request.size() + 1);
        if (events.isEmpty() && after == null) {
            throw Desk.nothing(id);
        }
        return Page.of(HISTORY, events, request.size(), MemberEvent::view, event -> new Cursor("", event.id()), uri);
    }

    /** @throws ProblemException 404, 412, 422, 428 */
    public MemberView replace(UUID id, @Nullable IfMatch ifMatch, MemberDraft draft) {
        return revise(desk.lock(Member.class, id, ifMatch), draft);
    }

    /** @throws ProblemException 404, 412, 422, 428 */
    public MemberView patch(UUID id, @Nullable IfMatch ifMatch, MergePatch patch) {
        Member member = desk.lock(Member.class, id, ifMatch);
        return revise(member, desk.drafts().merge(member.draft(), patch));
    }

    /**
     * Nothing that is told of the person stays: not the member, nor mails on their way, nor what gifts to or from the same address
     * tell. What became of the membership stays, under an id that names nobody.
     *
     * @throws ProblemException 404, 412, 428
     */
    public void erase(UUID id, @Nullable IfMatch ifMatch) {
        Member member = desk.lock(Member.class, id, ifMatch);
        news.tell(member, MemberEventKind.ERASED, cause(), null);
        letters.forget(id);
        erasures.forEach(other -> other.erase(member.emailHash()));
        member.delete();
        desk.flush();
    }

    private MemberView revise(Member member, MemberDraft written) {
        Cause cause = cause();
        MemberDraft before = member.draft();
        MemberDraft draft = written.complete(Objects.requireNonNull(before.since()), cause.at());
        if (draft.equals(before)) {
            return MemberView.of(member);
        }
        rules.require(draft, before, cause.at());
        save(member, draft, cause);
        news.tell(member, MemberChange.between(before, draft), cause, null);
        return MemberView.of(member);
    }

    private Member save(Member member, MemberDraft draft, Cause cause) {
        member.revise(draft, hashes.of(EmailAddress.of(draft.email())), cause);
        return desk.save(member);
    }

    private Cause cause() {
        return Cause.of(desk.edit());
    }
}
