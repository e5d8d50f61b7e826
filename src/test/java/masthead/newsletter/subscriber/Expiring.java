package masthead.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the job that forgets run now. */
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
