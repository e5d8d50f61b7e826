package masthead;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import masthead.platform.persistence.StartupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How a run of the service ended.
 *
 * @param exitCode 0 if it ended as asked
 * @param cause what kept it from starting
 */
record Ending(int exitCode, @Nullable Throwable cause) {

    /** Tells the operator in one line why the service did not start. */
    void report() {
        if (cause != null) {
            System.err.println(line(cause));
            Logger.getLogger(Masthead.class).debug("Masthead did not start", cause);
        }
    }

    private static String line(Throwable cause) {
        if (cause instanceof StartupException) {
            return String.valueOf(cause.getMessage());
        }
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof QuarkusBindException taken) {
            return ListeningAddress.inUse(taken.getHost(), taken.getPort(), "Address already in use");
        }
        boolean saysItAll = root instanceof ConfigurationException || root instanceof ConfigValidationException;
        return new StartupException("Masthead cannot start: " + (saysItAll ? root.getMessage() : root)).getMessage();
    }
}
