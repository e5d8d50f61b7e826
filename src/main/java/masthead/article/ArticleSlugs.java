package masthead.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.article.content.ArticleDraft;
import masthead.desk.Slugs;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemMappers;
import masthead.publication.Documents;
import org.jspecify.annotations.Nullable;

/** Which addresses are free for articles: what readers find or found elsewhere, what is being written and what is scheduled are not. */
@ApplicationScoped
class ArticleSlugs {

    private final Slugs slugs;
    private final Documents documents;

    ArticleSlugs(Slugs slugs, Documents documents) {
        this.slugs = slugs;
        this.documents = documents;
    }

    /** For a draft that has none. */
    String free(UUID id, ArticleDraft draft, String headline) {
        return slugs.free(
                ArticleProjector.TYPE, draft.language(), headline, slug -> isTakenAtDesk(draft.language(), slug, id));
    }

    /** @param before what the article said until now; null if nothing */
    List<Fault> toSave(UUID id, ArticleDraft draft, @Nullable ArticleDraft before) {
        String slug = draft.slug();
        boolean isKept =
                before != null && draft.language().equals(before.language()) && Objects.equals(slug, before.slug());
        return slug != null && !isKept && isTakenAtDesk(draft.language(), slug, id)
                ? List.of(ProblemMappers.slugTaken())
                : toPublish(id, draft);
    }

    /** What readers have or had under this address is another article. */
    List<Fault> toPublish(UUID id, ArticleDraft draft) {
        String slug = draft.slug();
        return slug != null && documents.isSlugTaken(ArticleProjector.TYPE, draft.language(), slug, id)
                ? List.of(ProblemMappers.slugTaken())
                : List.of();
    }

    private static boolean isTakenAtDesk(String language, String slug, UUID byOtherThan) {
        return Article.isSlugTaken(language, slug, byOtherThan)
                || ArticleRevision.isSlugScheduled(language, slug, byOtherThan);
    }
}
