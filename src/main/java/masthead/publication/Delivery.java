package masthead.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import masthead.access.Opened;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Answers readers from documents: at most two statements, whatever is asked for. */
@ApplicationScoped
public class Delivery {

    private final Documents documents;
    private final Rendering rendering;
    private final Embedding embedding;
    private final ReaderRequest request;
    private final ObjectMapper json;

    Delivery(Documents documents, Rendering rendering, Embedding embedding, ReaderRequest request, ObjectMapper json) {
        this.documents = documents;
        this.rendering = rendering;
        this.embedding = embedding;
        this.request = request;
        this.json = json;
    }

    /** @throws ProblemException 404 when readers have no such document, 410 when they must never have it again */
    public Response byId(String type, UUID id) {
        return byId(type, id, Opened.NOTHING, UnaryOperator.identity());
    }

    /**
     * All of it for those who may read that.
     *
     * @param form what this reader wants made of the document once it holds the cards of what it names
     * @throws ProblemException 401 for credentials that are none, 404 when readers have no such document, 410 when they must
     *     never have it again
     */
    public Response byId(String type, UUID id, UnaryOperator<ObjectNode> form) {
        return byId(type, id, request.opened(), form);
    }

    private Response byId(String type, UUID id, Opened opened, UnaryOperator<ObjectNode> form) {
        Documents.Reading reading = request.check(documents.byId(type, id, opened));
        if (reading.rows().isEmpty()) {
            throw missing(type, documents.isKilled(type, id));
        }
        return one(reading, form);
    }

    /** Only what another document names, where everybody can read it. @throws ProblemException 404 */
    public Response shownById(String type, UUID id) {
        Documents.Reading reading = request.check(documents.shownById(type, id));
        if (reading.rows().isEmpty()) {
            throw missing(type, false);
        }
        return one(reading, UnaryOperator.identity());
    }

    /** A document that lists others, with no more than the first of them. @throws ProblemException 404 */
    public Response listingById(String type, UUID id, FirstOf first) {
        Documents.Reading reading = request.check(documents.byId(type, id, Opened.NOTHING));
        if (reading.rows().isEmpty()) {
            throw missing(type, false);
        }
        return one(shortened(reading, first), UnaryOperator.identity());
    }

    /**
     * A former slug answers with a redirect to the present one.
     *
     * @param language needed only where things in several languages have the same slug
     * @throws ProblemException 404 when readers have no such document, 410 when they must never have it again
     */
    public Response bySlug(String type, String slug, @Nullable String language) {
        return bySlug(type, slug, language, Opened.NOTHING, UnaryOperator.identity());
    }

    /**
     * All of it for those who may read that. A former slug answers with a redirect to the present one.
     *
     * @param language needed only where things in several languages have the same slug
     * @param form what this reader wants made of the document once it holds the cards of what it names
     * @throws ProblemException 401 for credentials that are none, 404 when readers have no such document, 410 when they must
     *     never have it again
     */
    public Response bySlug(String type, String slug, @Nullable String language, UnaryOperator<ObjectNode> form) {
        return bySlug(type, slug, language, request.opened(), form);
    }

    private Response bySlug(
            String type, String slug, @Nullable String language, Opened opened, UnaryOperator<ObjectNode> form) {
        Documents.Reading reading = request.check(documents.bySlug(type, slug, language, opened));
        if (reading.rows().isEmpty()) {
            throw missing(type, documents.isKilled(type, slug, language));
        }
        return isFormer(reading, slug, language) ? moved(reading) : one(reading, form);
    }

    /** The same; a former slug answers with a redirect. Such slugs are of no language. @throws ProblemException 404 */
    public Response listingBySlug(String type, String slug, FirstOf first) {
        Documents.Reading reading = request.check(documents.bySlug(type, slug, null, Opened.NOTHING));
        if (reading.rows().isEmpty()) {
            throw missing(type, false);
        }
        return isFormer(reading, slug, null)
                ? moved(reading)
                : one(shortened(reading, first), UnaryOperator.identity());
    }

    /** One page of cards, or of whole documents. */
    public Response page(DocumentQuery query) {
        Documents.Reading reading = request.check(documents.list(query));
        FirstOf first = query.listed();
        return page(
                query.list(),
                first == null ? reading : shortened(reading, first),
                query.page().size());
    }

    /** One page of the cards of those that another document names, where everybody can read it. */
    public Response pageOfShown(DocumentQuery query) {
        return page(
                query.list(),
                request.check(documents.listShown(query)),
                query.page().size());
    }

    /** The cards of these, in this order, on one page. What readers do not have is left out. */
    public Response these(String type, Collection<UUID> ids) {
        return page(type, request.check(documents.these(type, ids)), ids.size());
    }

    /** Whole documents by their present or former slugs, in this order, on one page. What readers do not have is left out. */
    public Response listingsBySlugs(String type, Collection<String> slugs, FirstOf first) {
        Documents.Reading reading = request.check(documents.bySlugs(type, slugs));
        return page(type, shortened(reading, first), slugs.size());
    }

    /**
     * One page of the cards of what a document lists; a former slug answers with a redirect.
     *
     * @throws ProblemException 404 when readers have no such document
     */
    public Response listed(String type, String slug, PageRequest page) {
        String list = type + "-listed";
        ListedPlace after = ListedPlace.of(page.after(list));
        Documents.Listed listed = documents.listed(type, slug, after, page.size() + 1);
        Documents.Reading reading = request.check(listed.reading());
        Documents.Row document = listed.document();
        if (document == null) {
            throw missing(type, false);
        }
        if (!slug.equals(document.slug())) {
            return request.moved(document, reading.commit());
        }
        if (after != null && !after.list().equals(document.id())) {
            throw Cursor.ofAnother();
        }
        return page(list, reading, page.size());
    }

    private Response page(String list, Documents.Reading reading, int size) {
        String texts = request.language();
        boolean more = reading.rows().size() > size;
        List<Documents.Row> shown = more ? reading.rows().subList(0, size) : reading.rows();
        String next = more ? Page.next(request.uri(), list, shown.getLast().cursor()) : null;
        ObjectNode page = json.createObjectNode();
        page.putArray("items").addAll(embedding.embed(shown, texts));
        page.put("next", next);
        return request.respond(answer(reading.commit(), page, next));
    }

    private Documents.Reading shortened(Documents.Reading reading, FirstOf first) {
        return reading.with(reading.rows().stream()
                .map(row -> row.with(rendering.shortened(row.json(), first)))
                .toList());
    }

    private static boolean isFormer(Documents.Reading reading, String slug, @Nullable String language) {
        Documents.Row present = reading.rows().getFirst();
        return !slug.equals(present.slug()) || (language != null && !language.equals(present.language()));
    }

    private Response moved(Documents.Reading reading) {
        return request.moved(reading.rows().getFirst(), reading.commit());
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
        long commit = request.check(documents.none()).commit();
        ObjectNode embedded = embedding.embed(type, id, language, document);
        return request.respondOnce(answer(commit, form.apply(embedded), null).as(mediaType));
    }

    /** What tells of an address, and may change without a commit: caches keep it for minutes, and nothing remembers it here. */
    public Response forMinutes(long commit, Record content) {
        request.check(commit);
        byte[] bytes = json.valueToTree(content).toString().getBytes(StandardCharsets.UTF_8);
        return request.respondForMinutes(Answer.of(commit, bytes, null));
    }

    /** What changes without a commit, and often: caches keep it for seconds, and nothing remembers it here. */
    public Response forSeconds(Record content) {
        byte[] bytes = json.valueToTree(content).toString().getBytes(StandardCharsets.UTF_8);
        return request.respondForSeconds(bytes);
    }

    private Response one(Documents.Reading reading, UnaryOperator<ObjectNode> form) {
        ObjectNode document =
                embedding.embed(reading.rows(), request.language()).getFirst();
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
