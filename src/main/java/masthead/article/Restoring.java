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
import masthead.desk.Reason;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;

/**
 * Makes of what a revision says something that can be saved now. What it names may have gone since, for good, or no longer fit;
 * so that this does not stand in the way for ever, it is left out as readers' answers leave it out: an id from a list, the value
 * where there need be none, else the object that cannot be without it.
 */
@ApplicationScoped
class Restoring {

    /** Leaving out an id empties an object, which leaves out that one, and so on outwards; drafts nest less deep than this. */
    private static final int MOST_ROUNDS = 16;

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
            if (round == MOST_ROUNDS) {
                throw ProblemException.invalid(faults);
            }
            content = without(content, article.content().language(), faults);
            faults = faults(article, content);
        }
        return new Restored(content, note(revision, first));
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
                empty(tree, place);
            }
        }
        removeNulls(tree);
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

    private static String note(ArticleRevision revision, List<Fault> leftOut) {
        String note = "Restored revision " + revision.number();
        if (!leftOut.isEmpty()) {
            note += leftOut.stream()
                    .map(fault -> place(fault, revision.content()).toString())
                    .distinct()
                    .collect(Collectors.joining(", ", " without what does not fit any more: ", ""));
        }
        return note.length() <= Reason.LONGEST ? note : note.substring(0, Reason.LONGEST - 1) + "…";
    }
}
