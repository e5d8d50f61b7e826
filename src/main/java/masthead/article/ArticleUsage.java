package masthead.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import masthead.desk.Usage;
import masthead.media.Pictures;
import masthead.taxonomy.author.Authors;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.Tags;

/** What working copies use. */
@ApplicationScoped
class ArticleUsage implements Usage {

    @Override
    public Map<String, Long> of(String type, UUID id) {
        String condition = switch (type) {
            case Sections.TYPE -> "sectionId = ?1";
            case Tags.TYPE -> "?1 MEMBER OF tagIds";
            case Authors.TYPE -> "?1 MEMBER OF authorIds";
            case Pictures.TYPE -> "?1 MEMBER OF mediaIds";
            default -> "";
        };
        return condition.isEmpty()
                ? Map.of()
                : Map.of("articles", Article.count("trashedAt IS NULL AND " + condition, id));
    }
}
