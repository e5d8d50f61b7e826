package masthead.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import masthead.article.revision.RevisionComparison;
import masthead.desk.RevisionPages;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What articles were each time they were saved. */
@ApplicationScoped
@Transactional
public class Revisions {

    private final AllowedArticles articles;
    private final ObjectMapper json;
    private final UriInfo uri;

    Revisions(AllowedArticles articles, ObjectMapper json, UriInfo uri) {
        this.articles = articles;
        this.json = json;
        this.uri = uri;
    }

    /** @throws ProblemException 404 */
    public Page<RevisionView> page(UUID articleId, PageRequest request) {
        Article article = articles.find(articleId);
        return RevisionPages.of(
                article.id(),
                request,
                uri,
                before -> ArticleRevision.before(article.id(), before, request.size() + 1),
                ArticleRevision::number,
                revision -> RevisionView.listed(article, revision));
    }

    /** @throws ProblemException 404 */
    public RevisionView read(UUID articleId, int number) {
        return RevisionView.whole(articles.find(articleId), ArticleRevision.require(articleId, number));
    }

    /**
     * @param to the newest if left out
     * @throws ProblemException 404
     */
    public RevisionComparison compare(UUID articleId, int from, @Nullable Integer to) {
        Article article = articles.find(articleId);
        int other = to == null ? article.revision() : to;
        return RevisionComparison.of(from, content(articleId, from), other, content(articleId, other));
    }

    private ObjectNode content(UUID articleId, int number) {
        return json.valueToTree(ArticleRevision.require(articleId, number).content());
    }
}
