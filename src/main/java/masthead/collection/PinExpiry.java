package masthead.collection;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import masthead.desk.Expiry;
import masthead.publication.Change;
import masthead.publication.Publication;

/** Takes out the pins that are over. */
@ApplicationScoped
class PinExpiry {

    private final Expiry expiry;
    private final Publication publication;

    PinExpiry(Expiry expiry, Publication publication) {
        this.expiry = expiry;
        this.publication = publication;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        expiry.run(ArticleCollection.class, "trashedAt IS NULL AND nextExpiry <= ?1", (collection, now) -> {
            collection.expire(now);
            publication.announce(new Change.Upsert(collection.projection()));
        });
    }
}
