package masthead.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.text.Analysis;
import masthead.platform.text.Highlighter;
import masthead.platform.text.ResultRange;
import masthead.platform.text.Sought;
import org.jspecify.annotations.Nullable;

/** Search in working copies, whatever readers have of them: two statements, however much is found. */
@ApplicationScoped
@Transactional
public class DeskSearch {

    private final DataSource database;
    private final AllowedArticles allowed;
    private final UriInfo uri;

    DeskSearch(DataSource database, AllowedArticles allowed, UriInfo uri) {
        this.database = database;
        this.allowed = allowed;
        this.uri = uri;
    }

    private record Found(UUID id, double score) {}

    public DeskSearchResults page(Sought sought, PageRequest request) {
        ResultRange range = ResultRange.of(request);
        List<Found> found = find(sought, range);
        List<Found> shown = found.subList(0, Math.min(found.size(), range.size()));
        return new DeskSearchResults(
                hits(sought, shown),
                found.size() > shown.size() && range.mayContinue() ? next(range, shown.getLast()) : null);
    }

    private String next(ResultRange range, Found last) {
        return Page.next(uri, ResultRange.LIST, range.next(last.score(), last.id()));
    }

    private static List<DeskSearchResults.Hit> hits(Sought sought, List<Found> shown) {
        Map<UUID, Article.Written> articles =
                Article.byId(shown.stream().map(Found::id).toList());
        Map<Analysis, Highlighter> highlighters = new HashMap<>();
        List<DeskSearchResults.Hit> hits = new ArrayList<>();
        for (Found found : shown) {
            Article.Written written = articles.get(found.id());
            if (written != null) {
                ArticleWords words = ArticleWords.of(written.content());
                Highlighter highlighter =
                        highlighters.computeIfAbsent(words.analysis(), analysis -> new Highlighter(sought, analysis));
                hits.add(new DeskSearchResults.Hit(ArticleSummary.of(written.article()), words.snippets(highlighter)));
            }
        }
        return hits;
    }

    /** What fits outside the trash, one more than wanted if there is more: of the thousand saved last, the best first. */
    private List<Found> find(Sought sought, ResultRange range) {
        Map<String, String> queries = queries(sought);
        ResultRange.@Nullable Last last = range.last();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                WITH query AS MATERIALIZED (
                    SELECT q.analysis, q.words::tsquery FROM unnest(?, ?) AS q (analysis, words)
                    WHERE EXISTS (SELECT 1 FROM article_search s WHERE s.analysis = q.analysis)),
                candidate AS (
                    SELECT t.* FROM query q CROSS JOIN LATERAL (
                        SELECT a.id, a.saved_at, s.words, q.words AS query
                        FROM article_search s JOIN article a ON a.id = s.article_id
                        WHERE s.analysis = q.analysis AND s.words @@ q.words AND a.trashed_at IS NULL
                            AND a.created_by = coalesce(?, a.created_by)
                        ORDER BY a.saved_at DESC, a.id DESC LIMIT 1000) t
                    ORDER BY t.saved_at DESC, t.id DESC LIMIT 1000),
                scored AS (SELECT id, search_score(words, query, saved_at) AS score FROM candidate)
                SELECT id, score FROM scored WHERE (score, id) < (?, ?) ORDER BY score DESC, id DESC LIMIT ?""")) {
            select.setArray(1, connection.createArrayOf("text", queries.keySet().toArray()));
            select.setArray(2, connection.createArrayOf("text", queries.values().toArray()));
            select.setString(3, allowed.createdBy());
            select.setDouble(4, last == null ? Double.POSITIVE_INFINITY : last.score());
            select.setObject(5, last == null ? new UUID(0, 0) : last.id());
            select.setInt(6, range.size() + 1);
            List<Found> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Found(rows.getObject(1, UUID.class), rows.getDouble(2)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("working copies could not be searched", e);
        }
    }

    private static Map<String, String> queries(Sought sought) {
        Map<String, String> queries = new HashMap<>();
        for (Analysis analysis : Analysis.all()) {
            String query = sought.query(analysis);
            if (query != null) {
                queries.put(analysis.key(), query);
            }
        }
        return queries;
    }
}
