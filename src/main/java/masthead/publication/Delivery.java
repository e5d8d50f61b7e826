package masthead.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import masthead.platform.paging.Page;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Answers readers from documents: at most two statements, whatever is asked for. */
@ApplicationScoped
public class Delivery {

    private final Documents documents;
    private final Embedding embedding;
    private final ReaderRequest request;
    private final ObjectMapper json;

    Delivery(Documents documents, Embedding embedding, ReaderRequest request, ObjectMapper json) {
        this.documents = documents;
        this.embedding = embedding;
        this.request = request;
        this.json = json;
    }

    /** @throws ProblemException 404 when readers have no such document, 410 when they must never have it again */
    public Response byId(String type, UUID id) {
        return byId(type, id, UnaryOperator.identity());
    }

    /**
     * @param form what this reader wants made of the document once it holds the cards of what it names
     * @throws ProblemException 404 when readers have no such document, 410 when they must never have it again
     */
    public Response byId(String type, UUID id, UnaryOperator<ObjectNode> form) {
        Documents.Reading reading = request.check(documents.byId(type, id));
        if (reading.rows().isEmpty()) {
            throw missing(type, documents.isKilled(id));
        }
        return one(reading, form);
    }

    /**
     * A former slug answers with a redirect to the present one.
     *
     * @param language needed only where things in several languages have the same slug
     * @throws ProblemException 404 when readers have no such document, 410 when they must never have it again
     */
    public Response bySlug(String type, String slug, @Nullable String language) {
        return bySlug(type, slug, language, UnaryOperator.identity());
    }

    /**
     * A former slug answers with a redirect to the present one.
     *
     * @param language needed only where things in several languages have the same slug
     * @param form what this reader wants made of the document once it holds the cards of what it names
     * @throws ProblemException 404 when readers have no such document, 410 when they must never have it again
     */
    public Response bySlug(String type, String slug, @Nullable String language, UnaryOperator<ObjectNode> form) {
        Documents.Reading reading = request.check(documents.bySlug(type, slug, language));
        if (reading.rows().isEmpty()) {
            throw missing(type, documents.isKilled(type, slug, language));
        }
        Documents.Row present = reading.rows().getFirst();
        boolean isFormer = !slug.equals(present.slug()) || (language != null && !language.equals(present.language()));
        return isFormer ? request.moved(present, reading.commit()) : one(reading, form);
    }

    /** One page of cards. */
    public Response page(DocumentQuery query) {
        int size = query.page().size();
        String texts = request.language();
        Documents.Reading reading = request.check(documents.list(query));
        boolean more = reading.rows().size() > size;
        List<Documents.Row> shown = more ? reading.rows().subList(0, size) : reading.rows();
        String next = more ? Page.next(request.uri(), shown.getLast().cursor()) : null;
        ObjectNode page = json.createObjectNode();
        page.putArray("items").addAll(embedding.embed(shown, texts));
        page.put("next", next);
        return request.respond(answer(reading.commit(), page, next));
    }

    /**
     * A document that readers do not have, in the place of the one that they have: with the cards that they have, for the one
     * who asked, now.
     *
     * @param language of the document, BCP 47
     * @param form what this reader wants made of it
     */
    public Response preview(
            String type, UUID id, String language, Record document, UnaryOperator<ObjectNode> form, String mediaType) {
        long commit = request.check(documents.byId(type, id)).commit();
        ObjectNode embedded = embedding.embed(type, id, language, document);
        return request.respondOnce(answer(commit, form.apply(embedded), null).as(mediaType));
    }

    /** What tells of an address, and may change without a commit: caches keep it for minutes, and nothing remembers it here. */
    public Response forMinutes(long commit, Record content) {
        request.check(commit);
        byte[] bytes = json.valueToTree(content).toString().getBytes(StandardCharsets.UTF_8);
        return request.respondForMinutes(Answer.of(commit, bytes, null));
    }

    private Response one(Documents.Reading open, UnaryOperator<ObjectNode> form) {
        String texts = request.language();
        Documents.Reading reading = open;
        if (reading.rows().getFirst().hasWhole() && request.mayReadWhole()) {
            reading = request.check(documents.whole(reading.rows().getFirst().id()));
        }
        ObjectNode document = embedding.embed(reading.rows(), texts).getFirst();
        return request.respond(answer(reading.commit(), form.apply(document), null));
    }

    private static ProblemException missing(String type, boolean isKilled) {
        return isKilled
                ? new ProblemException(ProblemType.GONE, "This %s was taken back.".formatted(type))
                : new ProblemException(ProblemType.NOT_FOUND, "No published %s has this address.".formatted(type));
    }

    private static Answer answer(long commit, ObjectNode content, @Nullable String next) {
        return Answer.of(commit, content.toString().getBytes(StandardCharsets.UTF_8), next);
    }
}
