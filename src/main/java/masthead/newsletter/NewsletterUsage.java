package masthead.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.desk.Usage;
import masthead.media.Pictures;
import masthead.publication.Change;
import masthead.publication.Publication;
import masthead.taxonomy.author.Authors;

/** The pictures of newsletters, and whose they are. */
@ApplicationScoped
class NewsletterUsage implements Usage {

    private final Desk desk;
    private final Publication publication;

    NewsletterUsage(Desk desk, Publication publication) {
        this.desk = desk;
        this.publication = publication;
    }

    @Override
    public Map<String, Long> of(String type, UUID id) {
        return switch (type) {
            case Authors.TYPE -> Map.of("newsletters", Newsletter.using("authorId", id));
            case Pictures.TYPE -> Map.of("newsletters", Newsletter.using("pictureId", id));
            default -> Map.of();
        };
    }

    @Override
    public int replaceSome(String type, UUID id, UUID by, Edit edit) {
        List<UUID> users = type.equals(Authors.TYPE) ? Newsletter.by(id, SOME) : List.of();
        if (users.isEmpty()) {
            return 0;
        }
        for (Newsletter newsletter : desk.lock(Newsletter.class, users)) {
            newsletter.giveTo(by, edit);
            if (!newsletter.isTrashed()) {
                publication.announce(new Change.Upsert(newsletter.projection()));
            }
        }
        return users.size();
    }
}
