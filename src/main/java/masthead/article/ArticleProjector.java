package masthead.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import masthead.article.content.ArticleDraft;
import masthead.article.content.Visibility;
import masthead.article.stage.PublicationState;
import masthead.body.Body;
import masthead.desk.Desk;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import masthead.publication.Gated;
import masthead.publication.Projection;
import masthead.publication.Projector;
import masthead.publication.Words;
import org.jspecify.annotations.Nullable;

/** Makes documents of published revisions; working copies never become documents. */
@ApplicationScoped
public class ArticleProjector implements Projector {

    public static final String TYPE = "article";

    private final Desk desk;

    ArticleProjector(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int version() {
        return 9;
    }

    @Override
    public Collection<Class<?>> shapes() {
        return List.of(ArticleDocument.class, ArticleCard.class);
    }

    @Override
    public List<Projection> project(List<UUID> ids) {
        List<Article> articles = desk.lock(Article.class, ids);
        Map<UUID, ArticleDraft> published = ArticleRevision.published(ids);
        Siblings siblings = Siblings.of(articles.stream()
                .map(article ->
                        Siblings.original(article.id(), article.standing().originalId()))
                .collect(Collectors.toSet()));
        List<Projection> projections = new ArrayList<>();
        for (Article article : articles) {
            ArticleDraft content = published.get(article.id());
            if (content != null) {
                projections.add(project(article, content, siblings));
            }
        }
        return projections;
    }

    /** @param content the revision that readers are to have */
    Projection project(Article article, ArticleDraft content) {
        return project(article, content, siblings(article, content));
    }

    private static Siblings siblings(Article article, ArticleDraft content) {
        return Siblings.of(Set.of(Siblings.original(article.id(), content.translationOfId())));
    }

    private static Projection project(Article article, ArticleDraft content, Siblings siblings) {
        Instant publishedAt = Objects.requireNonNull(toldAs(article, content));
        String slug = Objects.requireNonNull(content.slug());
        String headline = Objects.requireNonNull(content.headline());
        boolean isPublic = content.visibility() == Visibility.PUBLIC;
        int words = Body.words(content.body());
        List<UUID> translationIds = siblings.others(article.id(), content.translationOfId());
        return new Projection(
                        article.id(),
                        TYPE,
                        content.language(),
                        slug,
                        publishedAt,
                        headline,
                        ArticleDocument.of(article, content, publishedAt, translationIds, words, isPublic),
                        ArticleCard.of(article, content, publishedAt, words),
                        ArticleFacets.of(content))
                .updated(article.standing().updatedAt())
                .whole(isPublic ? null : gated(article, content, publishedAt, translationIds, words))
                .foundBy(words(content));
    }

    private static Gated gated(
            Article article, ArticleDraft content, Instant publishedAt, List<UUID> translationIds, int words) {
        return new Gated(
                ArticleFacets.of(content.visibility()),
                ArticleDocument.of(article, content, publishedAt, translationIds, words, true));
    }

    /** Only what everybody may read, and so may find. */
    private static Words words(ArticleDraft content) {
        return new Words(
                content.language(),
                Objects.requireNonNull(content.headline()),
                Stream.of(content.shortHeadline(), content.kicker())
                        .filter(Objects::nonNull)
                        .toList(),
                content.guests(),
                Objects.requireNonNullElse(content.standfirst(), ""),
                Body.text(content.openBody()));
    }

    /**
     * The working copy as readers would get the whole of it, with null for what it lacks; null for what is in the trash.
     *
     * @throws ProblemException 410 for what was killed: nobody reads it where readers do
     */
    public @Nullable ArticleDocument preview(UUID id) {
        Article article = desk.find(Article.class, id);
        if (article.standing().publication() == PublicationState.KILLED) {
            throw new ProblemException(ProblemType.GONE, "This article was taken back.");
        }
        if (article.isTrashed()) {
            return null;
        }
        ArticleDraft content = article.content();
        List<UUID> translationIds = siblings(article, content).others(id, content.translationOfId());
        return ArticleDocument.of(
                article, content, toldAs(article, content), translationIds, Body.words(content.body()), true);
    }

    /** The time that readers are told. */
    private static @Nullable Instant toldAs(Article article, ArticleDraft content) {
        return content.publishedAt() != null
                ? content.publishedAt()
                : article.standing().firstPublishedAt();
    }
}
