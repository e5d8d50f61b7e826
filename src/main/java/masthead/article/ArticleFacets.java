package masthead.article;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import masthead.article.content.ArticleDraft;
import masthead.article.content.ArticleKind;
import masthead.article.content.Visibility;
import masthead.taxonomy.author.Authors;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.Tags;

/** What lists of articles can be filtered by, beside the section, the tags and the authors, which go by their types. */
public final class ArticleFacets {

    public static final String KIND = "kind";
    public static final String LANGUAGE = "language";
    public static final String VISIBILITY = "visibility";

    /** Whether it can be heard, and by whom. */
    public static final String AUDIO = "audio";

    /** Whether search engines may find it. */
    public static final String SITEMAP = "sitemap";

    /** The value of {@link #AUDIO} and {@link #SITEMAP} for what everybody can hear or find. */
    public static final String PUBLIC = "public";

    private ArticleFacets() {}

    /** The value of the facet. */
    public static String of(ArticleKind kind) {
        return word(kind);
    }

    /** The value of the facet. */
    public static String of(Visibility visibility) {
        return word(visibility);
    }

    static Map<String, Collection<String>> of(ArticleDraft content) {
        return Map.of(
                KIND,
                List.of(of(content.kind())),
                VISIBILITY,
                List.of(of(content.visibility())),
                LANGUAGE,
                List.of(content.language()),
                AUDIO,
                content.audio() != null && content.visibility() == Visibility.PUBLIC ? List.of(PUBLIC) : List.of(),
                SITEMAP,
                content.seo() == null || !content.seo().noIndex() ? List.of(PUBLIC) : List.of(),
                Sections.TYPE,
                content.sectionId() == null
                        ? List.of()
                        : List.of(content.sectionId().toString()),
                Tags.TYPE,
                content.tagIds().stream().map(UUID::toString).toList(),
                Authors.TYPE,
                content.authorIds().stream().map(UUID::toString).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
