package masthead.newsletter.subscriber;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the job that forgets run now. */
@Unremovable
@ApplicationScoped
public class Expiring {

    private final Expiries expiries;

    Expiring(Expiries expiries) {
        this.expiries = expiries;
    }

    public void now() {
        expiries.run();
    }
}
