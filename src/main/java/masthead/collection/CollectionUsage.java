package masthead.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.desk.Usage;
import masthead.publication.Change;
import masthead.publication.Publication;
import masthead.taxonomy.author.Authors;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.Tags;

/** What the rules of collections name. */
@ApplicationScoped
class CollectionUsage implements Usage {

    private final Desk desk;
    private final Publication publication;

    CollectionUsage(Desk desk, Publication publication) {
        this.desk = desk;
        this.publication = publication;
    }

    @Override
    public Map<String, Long> of(String type, UUID id) {
        String condition = condition(type);
        return condition.isEmpty()
                ? Map.of()
                : Map.of("collections", ArticleCollection.count("trashedAt IS NULL AND " + condition, id));
    }

    @Override
    public int replaceSome(String type, UUID id, UUID by, Edit edit) {
        String condition = condition(type);
        List<UUID> users = condition.isEmpty() ? List.of() : ArticleCollection.using(condition, id, SOME);
        if (users.isEmpty()) {
            return 0;
        }
        for (ArticleCollection collection : desk.lock(ArticleCollection.class, users)) {
            collection.rename(type, id, by, edit);
            if (!collection.isTrashed()) {
                publication.announce(new Change.Upsert(collection.projection()));
            }
        }
        return users.size();
    }

    private static String condition(String type) {
        return switch (type) {
            case Sections.TYPE -> "sectionId = ?1";
            case Tags.TYPE -> "?1 MEMBER OF tagIds";
            case Authors.TYPE -> "authorId = ?1";
            default -> "";
        };
    }
}
