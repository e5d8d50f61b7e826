package masthead.article;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import masthead.article.content.ArticleDraft;
import masthead.desk.Desk;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;

/**
 * Makes of what a revision says something that can be saved now. What it names may have gone since, for good; so that this does
 * not stand in the way for ever, it is left out as readers' answers leave it out: an id from a list, the value where there need
 * be none, else the object that cannot be without it.
 */
@ApplicationScoped
class Restoring {

    /** Leaving out an id empties an object, which leaves out that one, and so on outwards; drafts nest less deep than this. */
    private static final int MOST_ROUNDS = 16;

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
            if (round == MOST_ROUNDS) {
                throw ProblemException.invalid(faults);
            }
            content = without(content, faults);
            faults = faults(article, content);
        }
        return new Restored(content, note(revision.number(), first));
    }

    private List<Fault> faults(Article article, ArticleDraft content) {
        List<Fault> faults = new ArrayList<>(desk.drafts().faults(content, ""));
        faults.addAll(completeness.toSave(article, content));
        return faults;
    }

    private ArticleDraft without(ArticleDraft content, List<Fault> faults) {
        ObjectNode tree = json.valueToTree(content);
        for (Fault fault : faults) {
            empty(tree, place(fault));
        }
        removeNulls(tree);
        try {
            return json.treeToValue(tree, ArticleDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft with less in it can be read", e);
        }
    }

    /** A translation into a language that has another by now is one no more. */
    private static JsonPointer place(Fault fault) {
        JsonPointer place = JsonPointer.compile(fault.pointer());
        return place.equals(JsonPointer.compile("/language")) ? JsonPointer.compile("/translationOfId") : place;
    }

    /** Nulls what is there; of what is null already, the object around it. */
    private static void empty(ObjectNode tree, JsonPointer place) {
        JsonPointer emptied = tree.at(place).isNull() || tree.at(place).isMissingNode() ? place.head() : place;
        if (emptied == null || emptied.matches()) {
            return;
        }
        switch (tree.at(emptied.head())) {
            case ArrayNode array -> array.setNull(emptied.last().getMatchingIndex());
            case ObjectNode object -> object.putNull(emptied.last().getMatchingProperty());
            default -> {}
        }
    }

    private static void removeNulls(JsonNode node) {
        if (node.isArray()) {
            for (Iterator<JsonNode> items = node.elements(); items.hasNext(); ) {
                if (items.next().isNull()) {
                    items.remove();
                }
            }
        }
        node.forEach(Restoring::removeNulls);
    }

    private static String note(int number, List<Fault> leftOut) {
        String note = "Restored revision " + number;
        if (!leftOut.isEmpty()) {
            note += leftOut.stream()
                    .map(fault -> place(fault).toString())
                    .distinct()
                    .collect(Collectors.joining(", ", " without what has gone since: ", ""));
        }
        return note.length() <= Reason.LONGEST ? note : note.substring(0, Reason.LONGEST - 1) + "…";
    }
}
