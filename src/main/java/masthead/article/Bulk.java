package masthead.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import masthead.access.CurrentCaller;
import masthead.access.Scope;
import masthead.article.BulkReport.Outcome;
import masthead.article.content.ArticleDraft;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.desk.Named;
import masthead.platform.http.ETags;
import masthead.platform.http.IfMatch;
import masthead.platform.problem.Problem;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.publication.Publication;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.Tags;
import org.jspecify.annotations.Nullable;

/** The same for many articles: one commit, in which what is refused for one keeps no other from it. */
@ApplicationScoped
@Transactional
public class Bulk {

    /** How many articles one request may name: as many documents as one commit may change. */
    public static final int MOST = Publication.LARGEST_COMMIT;

    private final Desk desk;
    private final CurrentCaller caller;
    private final Named named;
    private final Publishing publishing;
    private final Rewriting rewriting;

    Bulk(Desk desk, CurrentCaller caller, Named named, Publishing publishing, Rewriting rewriting) {
        this.desk = desk;
        this.caller = caller;
        this.named = named;
        this.publishing = publishing;
        this.rewriting = rewriting;
    }

    /** What came of one; its version is known when all is written. */
    private record Attempt(
            UUID id,
            @Nullable Article article,
            Outcome outcome,
            @Nullable Problem problem) {

        BulkReport.Item item() {
            return article == null
                    ? new BulkReport.Item(id, outcome, null, null, null, problem)
                    : new BulkReport.Item(
                            id,
                            outcome,
                            article.version(),
                            article.plan().stage(),
                            article.standing().publication(),
                            problem);
        }
    }

    /** @throws ProblemException 403 for who may publish but not write, 422 for what is wrong with the request as a whole */
    public BulkReport run(BulkDraft draft) {
        check(draft);
        List<UUID> held = hold(draft);
        Edit edit = desk.edit();
        List<Attempt> attempts = draft.articles().stream()
                .map(item -> attempt(draft, item, edit))
                .toList();
        if (draft.operation() == BulkDraft.Operation.PUBLISH) {
            publishing.show(held);
        }
        desk.flush();
        return new BulkReport(attempts.stream().map(Attempt::item).toList());
    }

    private void check(BulkDraft draft) {
        if (draft.operation() != BulkDraft.Operation.PUBLISH && draft.operation() != BulkDraft.Operation.UNPUBLISH) {
            caller.require(Scope.ARTICLES_WRITE);
        }
        boolean isOfTag =
                draft.operation() == BulkDraft.Operation.TAG || draft.operation() == BulkDraft.Operation.UNTAG;
        boolean isOfSection = draft.operation() == BulkDraft.Operation.MOVE;
        List<Fault> faults = new ArrayList<>();
        expect("/tagId", isOfTag, draft.tagId() != null, faults);
        expect("/sectionId", isOfSection, draft.sectionId() != null, faults);
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < draft.articles().size(); i++) {
            if (!seen.add(draft.articles().get(i).id())) {
                faults.add(Fault.at("/articles/" + i + "/id", "repeated", "is named twice"));
            }
        }
        faults.addAll(named.begin()
                .one("/tagId", Tags.TYPE, draft.tagId())
                .one("/sectionId", Sections.TYPE, draft.sectionId())
                .faults());
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static void expect(String pointer, boolean isWanted, boolean isThere, List<Fault> faults) {
        if (isWanted && !isThere) {
            faults.add(Fault.at(pointer, "required", "must be there with this operation"));
        } else if (isThere && !isWanted) {
            faults.add(Fault.at(pointer, "out-of-place", "must be left out with this operation"));
        }
    }

    /** Locks all that change, in the order of their ids. */
    private List<UUID> hold(BulkDraft draft) {
        List<UUID> ids = draft.articles().stream().map(BulkDraft.Item::id).toList();
        if (draft.operation() != BulkDraft.Operation.PUBLISH) {
            desk.lock(Article.class, ids);
            return ids;
        }
        List<UUID> held = publishing.hold(ids);
        if (held.size() > MOST) {
            throw ProblemException.invalid(List.of(Fault.at(
                    "/articles",
                    "too-many",
                    "must be fewer: with their translations they are %d, and one commit changes %d"
                            .formatted(held.size(), MOST))));
        }
        return held;
    }

    private Attempt attempt(BulkDraft draft, BulkDraft.Item item, Edit edit) {
        Article article = null;
        try {
            article = desk.find(Article.class, item.id());
            desk.lock(Article.class, item.id(), IfMatch.fromString(ETags.ofVersion(item.version())));
            return new Attempt(item.id(), article, apply(draft, article, edit), null);
        } catch (ProblemException e) {
            return new Attempt(item.id(), article, Outcome.REFUSED, e.problem());
        }
    }

    private Outcome apply(BulkDraft draft, Article article, Edit edit) {
        return switch (draft.operation()) {
            case PUBLISH -> publishing.publishNewest(article, edit) ? Outcome.DONE : Outcome.SCHEDULED;
            case UNPUBLISH -> {
                publishing.unpublish(article, edit);
                yield Outcome.DONE;
            }
            case TAG, UNTAG, MOVE -> {
                article.requireOutsideTrash();
                yield rewriting.rewrite(article, change(draft), edit, note(draft.operation()))
                        ? Outcome.DONE
                        : Outcome.UNCHANGED;
            }
        };
    }

    private static UnaryOperator<ArticleDraft> change(BulkDraft draft) {
        UUID tagId = draft.tagId();
        return content -> switch (draft.operation()) {
            case TAG -> content.tagIds().contains(tagId) ? content : tagged(content, plus(content.tagIds(), tagId));
            case UNTAG ->
                tagged(
                        content,
                        content.tagIds().stream()
                                .filter(id -> !id.equals(tagId))
                                .toList());
            default -> content.naming(draft.sectionId(), content.tagIds(), content.bylines());
        };
    }

    private static ArticleDraft tagged(ArticleDraft content, List<UUID> tagIds) {
        if (tagIds.size() > ArticleDraft.MOST_TAGS) {
            throw ProblemException.invalid(List.of(
                    Fault.at("/tagIds", "wrong-length", "must be at most %d tags".formatted(ArticleDraft.MOST_TAGS))));
        }
        return content.naming(content.sectionId(), tagIds, content.bylines());
    }

    private static List<UUID> plus(List<UUID> ids, @Nullable UUID id) {
        List<UUID> more = new ArrayList<>(ids);
        more.add(Objects.requireNonNull(id));
        return more;
    }

    private static String note(BulkDraft.Operation operation) {
        return switch (operation) {
            case TAG -> "Tagged with others";
            case UNTAG -> "Untagged with others";
            default -> "Moved with others";
        };
    }
}
