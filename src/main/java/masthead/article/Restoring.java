package masthead.article;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import masthead.article.content.ArticleDraft;
import masthead.desk.Desk;
import masthead.desk.Omission;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;

/** Makes of what a revision says something that can be saved now. What it names may have gone since, or no longer fit. */
@ApplicationScoped
class Restoring {

    private static final JsonPointer LANGUAGE = JsonPointer.compile("/language");
    private static final JsonPointer ORIGINAL = JsonPointer.compile("/translationOfId");

    private final Desk desk;
    private final Completeness completeness;
    private final ObjectMapper json;

    Restoring(Desk desk, Completeness completeness, ObjectMapper json) {
        this.desk = desk;
        this.completeness = completeness;
        this.json = json;
    }

    /** @param note tells of what was left out */
    record Restored(ArticleDraft content, String note) {}

    Restored of(Article article, ArticleRevision revision) {
        ArticleDraft content = revision.content();
        List<Fault> first = faults(article, content);
        List<Fault> faults = first;
        for (int round = 0; !faults.isEmpty(); round++) {
            if (round == Omission.MOST_ROUNDS) {
                throw ProblemException.invalid(faults);
            }
            content = without(content, article.content().language(), faults);
            faults = faults(article, content);
        }
        List<JsonPointer> leftOut =
                first.stream().map(fault -> place(fault, revision.content())).toList();
        return new Restored(content, Omission.note(revision.number(), leftOut));
    }

    private List<Fault> faults(Article article, ArticleDraft content) {
        List<Fault> faults = new ArrayList<>(desk.drafts().faults(content, ""));
        faults.addAll(completeness.toSave(article, content));
        faults.addAll(Completeness.toStayScheduled(article, content));
        return faults;
    }

    private ArticleDraft without(ArticleDraft content, String language, List<Fault> faults) {
        ObjectNode tree = json.valueToTree(content);
        for (Fault fault : faults) {
            JsonPointer place = place(fault, content);
            if (place.equals(LANGUAGE)) {
                tree.put("language", language);
            } else {
                Omission.empty(tree, place);
            }
        }
        Omission.removeNulls(tree);
        try {
            return json.treeToValue(tree, ArticleDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft with less in it can be read", e);
        }
    }

    /** A translation into a language that has another by now is one no more; an original keeps the language that it has now. */
    private static JsonPointer place(Fault fault, ArticleDraft content) {
        JsonPointer place = JsonPointer.compile(fault.pointer());
        return place.equals(LANGUAGE) && content.translationOfId() != null ? ORIGINAL : place;
    }
}
