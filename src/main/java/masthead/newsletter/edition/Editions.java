package masthead.newsletter.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.body.Body;
import masthead.collection.Collections;
import masthead.desk.Desk;
import masthead.desk.Named;
import masthead.media.Pictures;
import masthead.newsletter.Newsletters;
import masthead.platform.http.IfMatch;
import masthead.platform.http.MergePatch;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.publication.Change;
import masthead.publication.Publication;
import org.jspecify.annotations.Nullable;

/** Editions at the desk: written, read, put in the trash and taken out of it. */
@ApplicationScoped
@Transactional
public class Editions {

    /** The type of the documents. */
    public static final String TYPE = "edition";

    private static final String ARTICLE = "article";

    private final Desk desk;
    private final Named named;
    private final Publication publication;
    private final EditionProjector projector;

    Editions(Desk desk, Named named, Publication publication, EditionProjector projector) {
        this.desk = desk;
        this.named = named;
        this.publication = publication;
        this.projector = projector;
    }

    /** @throws ProblemException 404 if the desk has no such newsletter, 422 */
    public EditionView create(UUID newsletter, EditionDraft draft) {
        requireNewsletter(newsletter);
        return revise(Edition.of(newsletter), draft);
    }

    /** @throws ProblemException 404 */
    EditionView read(UUID id) {
        return EditionView.of(desk.find(Edition.class, id));
    }

    /** How far it has come. @throws ProblemException 404 */
    public EditionState state(UUID id) {
        return desk.find(Edition.class, id).state();
    }

    /** @param state null for any */
    Page<EditionSummary> page(UUID newsletter, boolean trashed, @Nullable EditionState state, PageRequest request) {
        Map<String, Object> conditions = new LinkedHashMap<>(Map.of("newsletterId = ?", newsletter));
        if (state != null) {
            conditions.put("state = ?", state);
        }
        return desk.page(Edition.class, trashed, conditions, request, EditionSummary::of);
    }

    /** @throws ProblemException 404, 409, 412, 422, 428 */
    EditionView replace(UUID id, @Nullable IfMatch ifMatch, EditionDraft draft) {
        return revise(desk.lock(Edition.class, id, ifMatch), draft);
    }

    /** @throws ProblemException 404, 409, 412, 422, 428 */
    EditionView patch(UUID id, @Nullable IfMatch ifMatch, MergePatch patch) {
        Edition edition = desk.lock(Edition.class, id, ifMatch);
        return revise(edition, desk.drafts().merge(edition.content(), patch));
    }

    /** What was scheduled no longer is, and the archive has no longer what it had. @throws ProblemException 404, 409, 412, 428 */
    void trash(UUID id, @Nullable IfMatch ifMatch) {
        Edition edition = desk.lock(Edition.class, id, ifMatch);
        edition.require(EditionAction.TRASH);
        if (edition.state() == EditionState.SCHEDULED) {
            edition.unschedule(desk.edit());
        }
        desk.trash(edition);
        if (edition.publishedAt() != null) {
            publication.announce(new Change.Remove(TYPE, id, Change.Reason.DELETED));
        }
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    EditionView restore(UUID id, @Nullable IfMatch ifMatch) {
        Edition edition = desk.restore(desk.lock(Edition.class, id, ifMatch));
        projector.publish(edition);
        return EditionView.of(edition);
    }

    private EditionView revise(Edition edition, EditionDraft written) {
        edition.require(EditionAction.CHANGE);
        EditionDraft before = edition.isNew() ? null : edition.content();
        EditionDraft draft = written.identified(before);
        if (draft.equals(before)) {
            return EditionView.of(edition);
        }
        List<Fault> faults = names(draft).faultsSince(before == null ? named.begin() : names(before));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        edition.revise(draft, desk.edit());
        return EditionView.of(desk.save(edition));
    }

    private Named.Check names(EditionDraft draft) {
        Named.Check names = named.begin();
        for (int i = 0; i < draft.parts().size(); i++) {
            int part = i;
            switch (draft.parts().get(i)) {
                case TextPart text -> {
                    Body.mediaNames(text.blocks())
                            .forEach(name -> names.one(
                                    EditionDraft.place(name.pointer(), part), Pictures.TYPE, name.kind(), name.id()));
                    Body.articleNames(text.blocks())
                            .forEach(name -> names.one(EditionDraft.place(name.pointer(), part), ARTICLE, name.id()));
                }
                case ArticlesPart articles ->
                    names.all("/parts/%d/articleIds".formatted(i), ARTICLE, articles.articleIds());
                case CollectionPart collection ->
                    names.one("/parts/%d/collectionId".formatted(i), Collections.TYPE, collection.collectionId());
                case CampaignPart none -> {}
            }
        }
        return names;
    }

    private void requireNewsletter(UUID id) {
        if (!named.begin().one("", Newsletters.TYPE, id).faults().isEmpty()) {
            throw Desk.nothing(id);
        }
    }
}
