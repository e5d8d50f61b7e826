package masthead.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;

/** What articles were each time they were saved. */
@ApplicationScoped
@Transactional
public class Revisions {

    private final Desk desk;
    private final UriInfo uri;

    Revisions(Desk desk, UriInfo uri) {
        this.desk = desk;
        this.uri = uri;
    }

    /** @throws ProblemException 404 */
    public Page<RevisionView> page(UUID articleId, PageRequest request) {
        Article article = desk.find(Article.class, articleId);
        String list = "revisions-" + article.id();
        Cursor after = request.after(list);
        int before = after == null ? Integer.MAX_VALUE : number(after);
        return Page.of(
                list,
                ArticleRevision.before(article.id(), before, request.size() + 1),
                request.size(),
                revision -> new RevisionView(revision.number(), revision.savedAt(), revision.savedBy(), null),
                revision -> new Cursor(Integer.toString(revision.number()), article.id()),
                uri);
    }

    /** @throws ProblemException 404 */
    public RevisionView read(UUID articleId, int number) {
        ArticleRevision revision = ArticleRevision.of(articleId, number);
        if (revision == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "The article has no revision %d.".formatted(number));
        }
        return new RevisionView(number, revision.savedAt(), revision.savedBy(), revision.content());
    }

    private static int number(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.sort());
        } catch (NumberFormatException e) {
            throw Cursor.ofAnother();
        }
    }
}
