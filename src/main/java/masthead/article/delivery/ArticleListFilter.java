package masthead.article.delivery;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import masthead.article.ArticleFacets;
import masthead.article.ArticleProjector;
import masthead.article.content.ArticleKind;
import masthead.article.content.Visibility;
import masthead.platform.http.CommaSeparated;
import masthead.platform.http.Language;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.publication.DocumentQuery;
import masthead.taxonomy.author.Authors;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.Tags;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which articles a reader wants to see; an article must fit all that is given. */
public record ArticleListFilter(
        @QueryParam("section") @Parameter(description = "The id or slug of a section.", example = "harbour") @Nullable String section,

        @QueryParam("tag")
        @Parameter(
                description = "The id or slug of a tag; up to 10, each with a parameter of its own.",
                schema = @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = MOST_TAGS),
                example = "[\"energy\", \"ferries\"]")
        @Nullable List<String> tag,

        @QueryParam("tagMatch")
        @Parameter(
                description = "Whether an article must have all of the tags or any of them.",
                schema = @Schema(implementation = TagMatch.class, defaultValue = "all"))
        @Nullable TagMatch tagMatch,

        @QueryParam("author")
        @Parameter(description = "The id or slug of an author.", example = "olena-marchuk")
        @Nullable String author,

        @QueryParam("language") @Parameter(description = "BCP 47.", example = "en") @Nullable Language language,

        @QueryParam("visibility") @Parameter(description = "Only what these may read whole.") @Nullable Visibility visibility,

        @QueryParam("kind")
        @Parameter(
                description = "Only what is of this kind.",
                schema = @Schema(implementation = ArticleKind.class, defaultValue = "article"))
        @Nullable ArticleKind kind,

        @QueryParam("publishedFrom")
        @Parameter(
                description = "Only what was published at this time or later (RFC 3339).",
                example = "2026-11-01T00:00:00Z")
        @Nullable Instant publishedFrom,

        @QueryParam("publishedBefore")
        @Parameter(
                description = "Only what was published before this time (RFC 3339).",
                example = "2026-12-01T00:00:00Z")
        @Nullable Instant publishedBefore,

        @QueryParam("sort")
        @Parameter(
                description =
                        "`-publishedAt`: by the time of publication, the newest first. `-updatedAt`: by the latest of "
                                + "publication and update.",
                schema = @Schema(implementation = ArticleSort.class, defaultValue = "-publishedAt"))
        @Nullable ArticleSort sort,

        @QueryParam("ids")
        @Parameter(
                description = "These articles and pages, in this order, on one page: up to 100 ids with commas between "
                        + "them. What is not published is left out. Goes with no other parameter.",
                explode = Explode.FALSE,
                schema = @Schema(type = SchemaType.ARRAY, implementation = UUID.class, maxItems = PageRequest.LARGEST),
                example = "[\"01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10\"]")
        @Nullable CommaSeparated ids) {

    private static final int MOST_TAGS = 10;

    /** @throws ProblemException 422 */
    DocumentQuery query(PageRequest page) {
        check();
        ArticleKind ofKind = Objects.requireNonNullElse(kind, ArticleKind.ARTICLE);
        DocumentQuery query = DocumentQuery.newest(ArticleProjector.TYPE, page);
        if (tagMatch == TagMatch.ANY) {
            query = query.namingAny(Tags.TYPE, tags());
        } else {
            for (String one : tags()) {
                query = query.naming(Tags.TYPE, one);
            }
        }
        return query.naming(Authors.TYPE, author)
                .naming(Sections.TYPE, section)
                .with(ArticleFacets.LANGUAGE, Language.tagOf(language))
                .with(ArticleFacets.VISIBILITY, visibility == null ? null : ArticleFacets.of(visibility))
                .with(ArticleFacets.KIND, ArticleFacets.of(ofKind))
                .published(new DocumentQuery.Period(publishedFrom, publishedBefore))
                .sorted(Objects.requireNonNullElse(sort, ArticleSort.PUBLISHED).order());
    }

    private Set<String> tags() {
        return tag == null ? Set.of() : new LinkedHashSet<>(tag);
    }

    private void check() {
        List<Fault> faults = new ArrayList<>();
        if (tag != null && tag.size() > MOST_TAGS) {
            faults.add(Fault.ofParameter("tag", "wrong-length", "must come %d times at most".formatted(MOST_TAGS)));
        }
        if (publishedFrom != null && publishedBefore != null && !publishedFrom.isBefore(publishedBefore)) {
            faults.add(Fault.ofParameter("publishedBefore", "out-of-range", "must be later than publishedFrom"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
