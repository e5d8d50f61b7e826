package masthead.newsletter.signup;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes somebody look at the sign-ups now. */
@Unremovable
@ApplicationScoped
public class Sorting {

    private final Intake intake;

    Sorting(Intake intake) {
        this.intake = intake;
    }

    public void now() {
        intake.run();
    }
}
