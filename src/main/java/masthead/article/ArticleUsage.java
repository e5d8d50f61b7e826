package masthead.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import masthead.article.content.ArticleDraft;
import masthead.article.content.Byline;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.desk.Usage;
import masthead.media.Pictures;
import masthead.publication.NamingDocuments;
import masthead.taxonomy.author.Authors;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.Tags;

/** What articles use: working copies, what is scheduled for readers, and what they have. */
@ApplicationScoped
class ArticleUsage implements Usage {

    /** Of those that are scheduled with a thing, so many are counted. */
    private static final int MOST_COUNTED = 1000;

    private final Desk desk;
    private final Rewriting rewriting;
    private final NamingDocuments naming;

    ArticleUsage(Desk desk, Rewriting rewriting, NamingDocuments naming) {
        this.desk = desk;
        this.rewriting = rewriting;
        this.naming = naming;
    }

    @Override
    public Map<String, Long> of(String type, UUID id) {
        String condition = condition(type);
        if (condition.isEmpty()) {
            return Map.of();
        }
        String written = "trashedAt IS NULL AND " + condition;
        List<UUID> scheduled = ArticleRevision.scheduledWith(place(type), id, MOST_COUNTED);
        long both = scheduled.isEmpty() ? 0 : Article.count(written + " AND id IN ?2", id, scheduled);
        return Map.of("articles", Article.count(written, id) + scheduled.size() - both);
    }

    @Override
    public int replaceSome(String type, UUID id, UUID by, Edit edit) {
        List<UUID> users = users(type, id);
        for (Article article : desk.lock(Article.class, users)) {
            rewriting.rewrite(
                    article, replacement(type, id, by), edit, "Put %s %s in the place of %s".formatted(type, by, id));
        }
        return users.size();
    }

    /** Some by what is written of them, then some by what readers have, then some by what is scheduled for them. */
    private List<UUID> users(String type, UUID id) {
        String condition = condition(type);
        if (condition.isEmpty()) {
            return List.of();
        }
        List<UUID> users = Article.using(condition, id, SOME);
        if (users.isEmpty()) {
            users = naming.some(ArticleProjector.TYPE, id, SOME);
        }
        return users.isEmpty() ? ArticleRevision.scheduledWith(place(type), id, SOME) : users;
    }

    /** What is true of a revision that names it, for {@link ArticleRevision#scheduledWith}. */
    private static String place(String type) {
        return switch (type) {
            case Sections.TYPE -> "$.sectionId == $id";
            case Tags.TYPE -> "$.tagIds == $id";
            case Authors.TYPE -> "$.bylines.authorId == $id";
            case Pictures.TYPE ->
                "$.hero.mediaId == $id || $.audio.mediaId == $id || $.social.imageId == $id || $.body.**.mediaId == $id";
            default -> throw new IllegalArgumentException("articles name no " + type);
        };
    }

    private static UnaryOperator<ArticleDraft> replacement(String type, UUID id, UUID by) {
        return content -> content.naming(
                type.equals(Sections.TYPE) && id.equals(content.sectionId()) ? by : content.sectionId(),
                type.equals(Tags.TYPE) ? replaced(content.tagIds(), id, by) : content.tagIds(),
                type.equals(Authors.TYPE) ? by(content.bylines(), id, by) : content.bylines());
    }

    private static List<UUID> replaced(List<UUID> ids, UUID id, UUID by) {
        return ids.stream().map(one -> one.equals(id) ? by : one).distinct().toList();
    }

    private static List<Byline> by(List<Byline> bylines, UUID id, UUID by) {
        return bylines.stream()
                .map(byline -> id.equals(byline.authorId()) ? new Byline(by, null, byline.role()) : byline)
                .distinct()
                .toList();
    }

    private static String condition(String type) {
        return switch (type) {
            case Sections.TYPE -> "sectionId = ?1";
            case Tags.TYPE -> "?1 MEMBER OF tagIds";
            case Authors.TYPE -> "?1 MEMBER OF authorIds";
            case Pictures.TYPE -> "?1 MEMBER OF mediaIds";
            default -> "";
        };
    }
}
