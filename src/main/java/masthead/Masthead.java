package masthead;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import masthead.platform.persistence.Database;
import masthead.platform.persistence.DatabaseAddress;
import masthead.platform.persistence.EmbeddedDatabase;
import masthead.platform.persistence.StartupException;

/** Starts the service: settings, database, schema, and only then the application; and stops it the other way round. */
@QuarkusMain
public final class Masthead {

    // quarkus:dev runs main again, in a new class loader, while the previous run still stops its database: an interned
    // string is the one monitor that both see.
    private static final Object ONE_RUN_AT_A_TIME = "masthead.Masthead".intern();

    public static void main(String... args) {
        // Until Quarkus sets up logging, all that is logged is kept, and poured out on stderr if it never comes to
        // that. What matters of it is in the one line that a failure ends with.
        Logger.getLogger("").setLevel(Level.SEVERE);
        synchronized (ONE_RUN_AT_A_TIME) {
            Ending ending = run(args);
            if (LaunchMode.current().isDev() && ending.cause() instanceof StartupException failure) {
                // It waits for the next change then; after a mere return it would wait for this start for ever.
                throw failure;
            }
            ending.report();
            // Leaves the process in production, and in development does what quarkus:dev wants done.
            ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(ending.exitCode(), ending.cause());
        }
    }

    private static Ending run(String... args) {
        try (StopRequest stop = StopRequest.watch()) {
            StartupSettings settings = StartupSettings.read();
            if (LaunchMode.current() == LaunchMode.NORMAL) {
                ListeningAddress.requireFree(settings.host(), settings.port());
            }
            if (settings.database().isPresent()) {
                return run(settings, settings.database().get(), stop, args);
            }
            try (EmbeddedDatabase embedded = EmbeddedDatabase.open(settings.dataDir())) {
                return run(settings, embedded.address(), stop, args);
            }
        } catch (StartupException e) {
            return new Ending(1, e);
        }
    }

    private static Ending run(StartupSettings settings, DatabaseAddress database, StopRequest stop, String... args) {
        Database.prepare(database);
        AtomicReference<Ending> ending = new AtomicReference<>(new Ending(0, null));
        if (!stop.isMade()) {
            ApplicationProperties properties = ApplicationProperties.set(settings, database);
            try {
                Quarkus.run(Welcome.class, (exitCode, cause) -> ending.set(new Ending(exitCode, cause)), args);
            } finally {
                properties.clear();
            }
        }
        return stop.isMade() ? new Ending(0, null) : ending.get();
    }
}
