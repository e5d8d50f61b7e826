package masthead.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Gives a feature documents, with what they name, for an answer that it makes itself, such as a feed: three statements, however
 * many documents. It is always what everybody may read, whoever asks.
 */
@ApplicationScoped
public class Assembling {

    private final Documents documents;
    private final DocumentExtracts extracts;
    private final Embedding embedding;
    private final Rendering rendering;
    private final ReaderRequest request;
    private final ObjectMapper json;

    Assembling(
            Documents documents,
            DocumentExtracts extracts,
            Embedding embedding,
            Rendering rendering,
            ReaderRequest request,
            ObjectMapper json) {
        this.documents = documents;
        this.extracts = extracts;
        this.embedding = embedding;
        this.rendering = rendering;
        this.request = request;
        this.json = json;
    }

    /**
     * One document that an answer is about.
     *
     * @param slug present or former
     * @param needed whether there is no answer without it
     */
    public record Wanted(
            String type, @Nullable UUID id, @Nullable String slug, boolean needed) {

        /** One that there is no answer without. */
        public static Wanted of(String type, String idOrSlug) {
            return DocumentQuery.isId(idOrSlug)
                    ? new Wanted(type, UUID.fromString(idOrSlug), null, true)
                    : new Wanted(type, null, idOrSlug, true);
        }
    }

    /**
     * What an answer is made of.
     *
     * @param commit as of which it is true
     * @param about what was wanted and is there, by type
     */
    public record Assembly(long commit, Map<String, ObjectNode> about, List<ObjectNode> listed) {}

    /** @throws ProblemException 404 when readers have nothing of what is needed */
    public Assembly newest(List<Wanted> about, DocumentQuery query) {
        Extract found = about(about);
        List<Documents.Row> rows = request.check(documents.listWhole(query)).rows();
        int size = query.page().size();
        return assemble(found, rows.size() > size ? rows.subList(0, size) : rows);
    }

    /**
     * What a document lists, in its order.
     *
     * @param list the type of the one that lists
     * @param field where it has the ids
     * @param type of what is listed
     * @throws ProblemException 404 when readers have nothing of what is needed
     */
    public Assembly listedBy(List<Wanted> about, String list, String field, String type, int most) {
        Extract found = about(about);
        List<UUID> ids = new ArrayList<>();
        ObjectNode lister = found.about().get(list);
        JsonNode listed = lister == null ? null : lister.remove(field);
        if (listed != null) {
            listed.forEach(id -> ids.add(UUID.fromString(id.textValue())));
        }
        return assemble(
                found,
                request.check(extracts.these(type, ids.subList(0, Math.min(most, ids.size()))))
                        .rows());
    }

    /** @throws ProblemException 404 when readers have nothing of what is needed */
    public Assembly only(List<Wanted> about) {
        return assemble(about(about), List.of());
    }

    /** As they are stored, referring by id: one statement. @throws ProblemException 404 when readers have nothing of what is needed */
    public Assembly asStored(List<Wanted> about) {
        request.requireReader();
        Extract found = about(about);
        return new Assembly(found.commit(), found.about(), List.of());
    }

    /** All documents of a type of which there are few, as they are stored, referring by id: one statement for each hundred. */
    public Assembly allAsStored(String type) {
        List<ObjectNode> all = new ArrayList<>();
        String next = null;
        long commit = 0;
        do {
            DocumentQuery query = DocumentQuery.byName(type, new PageRequest(PageRequest.LARGEST, next));
            Documents.Reading reading = request.check(documents.listWhole(query));
            List<Documents.Row> rows = reading.rows();
            boolean goesOn = rows.size() > PageRequest.LARGEST;
            rows = goesOn ? rows.subList(0, PageRequest.LARGEST) : rows;
            rows.forEach(row -> all.add(read(row.json())));
            next = goesOn ? rows.getLast().cursor().text(query.list()) : null;
            commit = commit == 0 ? reading.commit() : commit;
        } while (next != null);
        return new Assembly(commit, Map.of(), all);
    }

    /** What a feature made of documents, with the cards of what it names: one statement. Its shape is among those of a projector. */
    public ObjectNode embedded(String language, Record made) {
        return embedding.embed("", new UUID(0, 0), language, made);
    }

    /** Some fields of what was published in a period. */
    public Assembly published(List<Wanted> about, DocumentExtracts.Part part) {
        Extract found = about(about);
        List<Documents.Row> rows = new ArrayList<>();
        for (Documents.Row row : request.check(extracts.published(part)).rows()) {
            rows.add(row(row, read(row.json())));
        }
        return assemble(found, rows);
    }

    /** Months in which something was published, the newest first. */
    public DocumentExtracts.Months months(DocumentExtracts.Having having) {
        DocumentExtracts.Months months = extracts.months(having);
        request.check(months.commit());
        return months;
    }

    /** The address that was asked for, as the one who asks knows it. */
    public String here() {
        return request.uri().getRequestUri().toString();
    }

    /** @param path from the root of the service */
    public String address(String path) {
        return request.uri().getBaseUri().resolve(path).toString();
    }

    /** Remembered until the next commit. */
    public Response answer(long commit, byte[] content, MediaType type) {
        return request.respond(Answer.inForm(commit, content, type));
    }

    /** For what changes without a commit, hence is not remembered. */
    public Response answerAnew(long commit, byte[] content, MediaType type) {
        return request.respondAnew(Answer.inForm(commit, content, type));
    }

    /** For what changes from second to second. */
    public Response answerForSeconds(long commit, Object content) {
        return request.respondForSeconds(Answer.of(commit, bytes(content), null));
    }

    /** For the one who asked by POST: kept nowhere. */
    public Response answerOnce(long commit, Object content) {
        return request.respondUntagged(Answer.of(commit, bytes(content), null));
    }

    private byte[] bytes(Object content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Extract(long commit, Map<String, Documents.Row> rows, Map<String, ObjectNode> about) {}

    private Extract about(List<Wanted> wanted) {
        DocumentExtracts.Found found = extracts.find(wanted);
        request.check(found.commit());
        Map<String, ObjectNode> about = new LinkedHashMap<>();
        found.rows().forEach((type, row) -> about.put(type, read(row.json())));
        for (Wanted one : wanted) {
            if (one.needed() && !about.containsKey(one.type())) {
                throw new ProblemException(
                        ProblemType.NOT_FOUND, "No published %s has this address.".formatted(one.type()));
            }
        }
        return new Extract(found.commit(), found.rows(), about);
    }

    /** All with one statement. */
    private Assembly assemble(Extract found, List<Documents.Row> listed) {
        List<Documents.Row> all = new ArrayList<>();
        found.about().forEach((type, document) -> {
            Documents.Row row = found.rows().get(type);
            if (row != null) {
                all.add(row(row, document));
            }
        });
        all.addAll(listed);
        List<ObjectNode> embedded = embedding.embed(all, request.language());
        Map<String, ObjectNode> about = new LinkedHashMap<>();
        int place = 0;
        for (String type : found.about().keySet()) {
            about.put(type, embedded.get(place++));
        }
        return new Assembly(found.commit(), about, embedded.subList(place, embedded.size()));
    }

    /** Another form of the document, naming less. */
    private Documents.Row row(Documents.Row row, ObjectNode document) {
        return new Documents.Row(
                row.id(),
                row.type(),
                row.language(),
                row.slug(),
                document.toString().getBytes(StandardCharsets.UTF_8),
                rendering.references().namedBy(document).toArray(UUID[]::new),
                new Cursor("", row.id()));
    }

    private ObjectNode read(byte[] stored) {
        try {
            return (ObjectNode) json.readTree(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
