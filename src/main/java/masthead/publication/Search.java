package masthead.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import masthead.platform.paging.Page;
import masthead.platform.text.Analysis;
import masthead.platform.text.Highlighter;
import masthead.platform.text.ResultRange;
import masthead.platform.text.Snippets;
import masthead.platform.text.Sought;
import masthead.publication.DocumentSearch.Basis;
import masthead.publication.DocumentSearch.Hit;
import org.jspecify.annotations.Nullable;

/** Answers readers who search: at most four statements, whatever is searched for and however much is found. */
@ApplicationScoped
public class Search {

    /** With fewer results than this, similar words are tried. */
    private static final int TOO_FEW = 3;

    private final DocumentSearch documents;
    private final Embedding embedding;
    private final ReaderRequest request;
    private final ObjectMapper json;

    Search(DocumentSearch documents, Embedding embedding, ReaderRequest request, ObjectMapper json) {
        this.documents = documents;
        this.embedding = embedding;
        this.request = request;
        this.json = json;
    }

    /**
     * One page of results.
     *
     * @param namedTypes the types of documents whose names are found in what names them
     * @param among what may be found
     */
    public Response page(Sought sought, List<String> namedTypes, DocumentQuery among) {
        ResultRange range = ResultRange.of(among.page());
        Basis basis = documents.basis(sought, among.type(), namedTypes);
        request.check(basis.commit());
        List<Hit> hits =
                documents.read(SearchSql.hits(sought, basis, among, range.last(), Math.max(range.size() + 1, TOO_FEW)));
        List<Hit> page = hits.subList(0, Math.min(hits.size(), range.size()));
        String next = hits.size() > page.size() && range.mayContinue() ? next(range, page.getLast()) : null;
        List<Hit> similar = range.last() == null && hits.size() < TOO_FEW && hits.size() < range.size()
                ? similar(sought, basis, namedTypes, among, hits, range.size() - hits.size())
                : List.of();
        return answer(sought, among.type(), basis.commit(), page, similar, next);
    }

    private List<Hit> similar(
            Sought sought, Basis basis, List<String> namedTypes, DocumentQuery among, List<Hit> but, int most) {
        if (sought.latin(basis.analyses()).isEmpty()) {
            return List.of();
        }
        List<UUID> known = but.stream().map(hit -> hit.row().id()).toList();
        return documents.read(SimilarSql.of(sought, basis, namedTypes, among, known, most));
    }

    private Response answer(
            Sought sought, String type, long commit, List<Hit> found, List<Hit> similar, @Nullable String next) {
        List<Hit> hits = Stream.concat(found.stream(), similar.stream()).toList();
        List<ObjectNode> cards = embedding.embed(hits.stream().map(Hit::row).toList(), request.language());
        Map<Analysis, Highlighter> highlighters = new HashMap<>();
        ObjectNode answer = json.createObjectNode();
        ArrayNode items = answer.putArray("items");
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            Highlighter highlighter =
                    highlighters.computeIfAbsent(hit.analysis(), analysis -> new Highlighter(sought, analysis));
            ObjectNode item = items.addObject();
            item.set(type, cards.get(i));
            item.put("similar", i >= found.size());
            item.set("snippets", json.valueToTree(Snippets.of(highlighter, hit.headline(), hit.passage())));
        }
        answer.put("next", next);
        answer.put("fuzzy", !similar.isEmpty());
        return request.respond(Answer.of(commit, answer.toString().getBytes(StandardCharsets.UTF_8), next));
    }

    private String next(ResultRange range, Hit last) {
        return Page.next(
                request.uri(),
                ResultRange.LIST,
                range.next(last.score(), last.row().id()));
    }
}
