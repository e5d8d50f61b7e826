package masthead;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public final class Masthead {

    private Masthead() {}

    public static void main(String... args) {
        Quarkus.run(args);
    }
}
