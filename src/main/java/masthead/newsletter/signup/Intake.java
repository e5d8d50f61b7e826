package masthead.newsletter.signup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Looks at sign-ups, one after the other, each in a transaction of its own. Several instances share the work. */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final SignUps signUps;
    private final Reception reception;
    private final Clock clock;

    Intake(SignUps signUps, Reception reception, Clock clock) {
        this.signUps = signUps;
        this.reception = reception;
        this.clock = clock;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        boolean goesOn = true;
        while (goesOn) {
            try {
                goesOn = QuarkusTransaction.requiringNew().call(this::one);
            } catch (RuntimeException e) {
                LOG.error("A sign-up could not be dealt with; tried again in a minute", e);
                signUps.later(clock.instant().plus(AFTER_FAILURE));
            }
        }
    }

    private boolean one() {
        SignUp next = signUps.next();
        if (next != null) {
            reception.receive(next);
        }
        return next != null;
    }
}
