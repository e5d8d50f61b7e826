package masthead.site;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Gives readers the site that the migration made, before the service listens for the first time. After the demo, which brings a
 * site of its own; and on one instance, for the others find it there or wait for the lock on its row.
 */
@ApplicationScoped
class FirstSite {

    private static final Logger LOG = Logger.getLogger(FirstSite.class);

    private final Sites sites;

    FirstSite(Sites sites) {
        this.sites = sites;
    }

    @ActivateRequestContext
    void begin(@Observes @Priority(2) StartupEvent start) {
        try {
            sites.publishFirst();
        } catch (RuntimeException e) {
            // Another instance is at it for longer than a lock is waited for; if it fails too, the next start tries
            // again.
            LOG.error("The site could not be given to readers", e);
        }
    }
}
