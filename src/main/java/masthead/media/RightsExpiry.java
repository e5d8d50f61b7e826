package masthead.media;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import masthead.desk.Expiry;
import masthead.publication.Change;
import masthead.publication.Publication;

/** Takes from readers what must no longer be shown. */
@ApplicationScoped
class RightsExpiry {

    private final Expiry expiry;
    private final Publication publication;

    RightsExpiry(Expiry expiry, Publication publication) {
        this.expiry = expiry;
        this.publication = publication;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        expiry.run(Media.class, "expired = false AND trashedAt IS NULL AND rightsExpireAt <= ?1", (media, now) -> {
            media.expire();
            publication.announce(new Change.Remove(Pictures.TYPE, media.id(), Change.Reason.EXPIRED));
        });
    }
}
