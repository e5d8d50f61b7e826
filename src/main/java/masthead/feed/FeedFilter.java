package masthead.feed;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import masthead.article.ArticleFacets;
import masthead.article.ArticleProjector;
import masthead.article.content.ArticleKind;
import masthead.platform.http.Language;
import masthead.platform.paging.PageRequest;
import masthead.publication.Assembling.Wanted;
import masthead.publication.DocumentQuery;
import masthead.taxonomy.author.Authors;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.Tags;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which articles a feed is of; an article must fit all that is given. */
public record FeedFilter(
        @QueryParam("section")
        @Parameter(
                description = "The id or slug of a section. Without one of these it is no feed: 404.",
                example = "harbour")
        @Nullable String section,

        @QueryParam("tag")
        @Parameter(
                description = "The id or slug of a tag. Without one of these it is no feed: 404.",
                example = "energy")
        @Nullable String tag,

        @QueryParam("author")
        @Parameter(
                description = "The id or slug of an author. Without one of these it is no feed: 404.",
                example = "olena-marchuk")
        @Nullable String author,

        @QueryParam("language")
        @Parameter(description = "Only articles in this language (BCP 47).", example = "en")
        @Nullable Language language) {

    /** The newest news. */
    DocumentQuery query() {
        return DocumentQuery.newest(ArticleProjector.TYPE, new PageRequest(Feed.LONGEST, null))
                .naming(Tags.TYPE, tag)
                .naming(Authors.TYPE, author)
                .naming(Sections.TYPE, section)
                .with(ArticleFacets.LANGUAGE, Language.tagOf(language))
                .with(ArticleFacets.KIND, ArticleFacets.of(ArticleKind.ARTICLE));
    }

    /** What the feed is about, which must be there. */
    List<Wanted> about() {
        List<Wanted> about = new ArrayList<>();
        add(about, Sections.TYPE, section);
        add(about, Tags.TYPE, tag);
        add(about, Authors.TYPE, author);
        return about;
    }

    private static void add(List<Wanted> about, String type, @Nullable String idOrSlug) {
        if (idOrSlug != null) {
            about.add(Wanted.of(type, idOrSlug));
        }
    }
}
