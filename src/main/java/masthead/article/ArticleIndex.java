package masthead.article;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.article.content.ArticleDraft;
import masthead.desk.Desk;
import masthead.platform.persistence.Refusal;
import masthead.platform.persistence.Sweep;
import masthead.platform.text.Analysis;
import org.jboss.logging.Logger;

/** Keeps what the desk's search reads in step with the working copies. */
@ApplicationScoped
class ArticleIndex {

    private static final Logger LOG = Logger.getLogger(ArticleIndex.class);

    private static final int BATCH = 100;

    private final Desk desk;
    private final DataSource database;

    ArticleIndex(Desk desk, DataSource database) {
        this.desk = desk;
        this.database = database;
    }

    /** The caller holds the lock on the article, and has written it. */
    void write(UUID articleId, ArticleDraft draft) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO article_search (article_id, analysis, version, words) VALUES (?, ?, ?, ?::tsvector)
                ON CONFLICT (article_id) DO UPDATE
                SET analysis = excluded.analysis, version = excluded.version, words = excluded.words""")) {
            ArticleWords words = ArticleWords.of(draft);
            insert.setObject(1, articleId);
            insert.setString(2, words.analysis().key());
            insert.setInt(3, Analysis.VERSION);
            insert.setString(4, words.vector());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(Refusal.of(
                    "what the desk's search reads of article %s could not be written".formatted(articleId), e));
        }
    }

    /** After an upgrade: what was saved by a service that did not know of search yet, or took words apart otherwise. */
    @Scheduled(every = "10m", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        try {
            int written = Sweep.run(
                    this::older,
                    ids -> desk.lock(Article.class, ids).forEach(article -> write(article.id(), article.content())),
                    (id, e) -> LOG.errorf(
                            e, "The article %s could not be made known to the desk's search; tried again later", id));
            if (written > 0) {
                LOG.infof("Made %d articles known to the desk's search", written);
            }
        } catch (RuntimeException e) {
            LOG.error("Articles could not be made known to the desk's search; tried again in ten minutes", e);
        }
    }

    private List<UUID> older(UUID last) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT a.id FROM article a LEFT JOIN article_search s ON s.article_id = a.id
                WHERE (s.version IS NULL OR s.version < ?) AND a.id > ? ORDER BY a.id LIMIT ?""")) {
            select.setInt(1, Analysis.VERSION);
            select.setObject(2, last);
            select.setInt(3, BATCH);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }
}
