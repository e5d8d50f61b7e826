package masthead.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import masthead.body.Block;
import masthead.desk.Desk;
import masthead.publication.Projection;
import masthead.publication.Projector;
import masthead.publication.Words;
import masthead.taxonomy.author.Authors;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.Tags;

/** Makes documents of published revisions; working copies never become documents. */
@ApplicationScoped
public class ArticleProjector implements Projector {

    public static final String TYPE = "article";

    private final Desk desk;
    private final ObjectMapper json;

    ArticleProjector(Desk desk, ObjectMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Collection<Class<?>> shapes() {
        return List.of(ArticleDocument.class, ArticleCard.class);
    }

    @Override
    public List<Projection> project(List<UUID> ids) {
        List<Projection> projections = new ArrayList<>();
        for (Article article : desk.lock(Article.class, ids)) {
            Integer published = article.publishedRevision();
            if (published != null) {
                ArticleRevision revision = Objects.requireNonNull(ArticleRevision.of(article.id(), published));
                projections.add(project(article, read(revision.content())));
            }
        }
        return projections;
    }

    /** @param content the revision that readers are to have */
    Projection project(Article article, ArticleDraft content) {
        Instant publishedAt = content.publishedAt() != null
                ? content.publishedAt()
                : Objects.requireNonNull(article.firstPublishedAt());
        String slug = Objects.requireNonNull(content.slug());
        String headline = Objects.requireNonNull(content.headline());
        ArticleDocument document = new ArticleDocument(
                article.id(),
                content.language(),
                slug,
                content.kicker(),
                headline,
                content.shortHeadline(),
                content.standfirst(),
                content.sectionId(),
                content.tagIds(),
                content.bylines(),
                content.hero(),
                content.body(),
                content.relatedArticleIds(),
                publishedAt,
                article.updatedAt());
        ArticleCard card = new ArticleCard(
                article.id(),
                content.language(),
                slug,
                content.kicker(),
                headline,
                content.shortHeadline(),
                content.standfirst(),
                content.sectionId(),
                content.bylines(),
                content.hero(),
                publishedAt,
                article.updatedAt());
        return new Projection(
                        article.id(),
                        TYPE,
                        content.language(),
                        slug,
                        publishedAt,
                        headline,
                        document,
                        card,
                        facets(content))
                .foundBy(words(content));
    }

    private static Words words(ArticleDraft content) {
        return new Words(
                content.language(),
                Objects.requireNonNull(content.headline()),
                Stream.of(content.shortHeadline(), content.kicker())
                        .filter(Objects::nonNull)
                        .toList(),
                Objects.requireNonNullElse(content.standfirst(), ""),
                publicText(content.body()));
    }

    /** What everyone may read of a body, and so may find; a paragraph on each line. */
    private static String publicText(List<Block> body) {
        return body.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    private static Map<String, Collection<String>> facets(ArticleDraft content) {
        return Map.of(
                "language",
                List.of(content.language()),
                Sections.TYPE,
                content.sectionId() == null
                        ? List.of()
                        : List.of(content.sectionId().toString()),
                Tags.TYPE,
                content.tagIds().stream().map(UUID::toString).toList(),
                Authors.TYPE,
                content.bylines().stream()
                        .map(byline -> byline.authorId().toString())
                        .toList());
    }

    ArticleDraft read(String content) {
        try {
            return json.readValue(content, ArticleDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a revision that was stored can be read", e);
        }
    }

    String write(ArticleDraft content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft that was read can be written", e);
        }
    }
}
