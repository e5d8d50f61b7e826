package masthead.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.access.Caller;
import masthead.access.Scope;
import masthead.demo.DemoNewsroom.Step;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fills a new installation with the demo newsroom, where that is wanted.
 *
 * <p>New is an installation whose content clock has never moved but for the site's first appearance, and that has no article.
 * Nothing sets the clock back, and what is in the trash is still there, so whatever editors did once, or deleted, the demo never
 * comes between again. The demo is written in a few steps, each in one transaction that also notes what it has made: after a crash
 * each is there as a whole or not at all, and the next start goes on with the first that is not.
 */
@ApplicationScoped
class DemoLoader {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class);

    /** Who is told to have saved it. */
    private static final String NAME = "demo";

    /** Held in the database while one instance loads; any number that nothing else uses. */
    static final long LOCK = 0x4d61737468656444L;

    private static final TypeReference<Map<String, Map<String, UUID>>> NAMES = new TypeReference<>() {};

    private final boolean wanted;
    private final DemoNewsroom newsroom;
    private final CurrentIdentityAssociation caller;
    private final DataSource database;
    private final ObjectMapper json;

    DemoLoader(
            @ConfigProperty(name = "masthead.demo", defaultValue = "false") boolean wanted,
            DemoNewsroom newsroom,
            CurrentIdentityAssociation caller,
            DataSource database,
            ObjectMapper json) {
        this.wanted = wanted;
        this.newsroom = newsroom;
        this.caller = caller;
        this.database = database;
        this.json = json;
    }

    /** First, so that nothing stands between the lines that are told on the console when all has started. */
    void begin(@Observes @Priority(1) StartupEvent start) {
        if (!wanted) {
            return;
        }
        try {
            if (load()) {
                LOG.info("Loaded the demo newsroom; with masthead.demo=false a new installation stays empty");
            }
        } catch (RuntimeException e) {
            // An editor can do without it.
            LOG.error("The demo newsroom could not be loaded; the next start tries again", e);
        }
    }

    /** @return whether anything was loaded; not if the installation is not new, or another instance is loading */
    @ActivateRequestContext
    boolean load() {
        caller.setIdentity(
                Caller.key(new UUID(0, 0), NAME, EnumSet.allOf(Scope.class)).identity());
        boolean isLoaded = false;
        Step before = null;
        for (Step step : Step.values()) {
            Step last = before;
            isLoaded |= QuarkusTransaction.requiringNew().call(() -> load(step, last));
            before = step;
        }
        return isLoaded;
    }

    private boolean load(Step step, @Nullable Step last) throws SQLException, JsonProcessingException {
        // Statements of their own: those after the first have to see what was committed while it took the lock.
        if (!holds("SELECT pg_try_advisory_xact_lock(" + LOCK + ")")
                || isDone(step)
                || !(last == null ? isNew() : isDone(last))) {
            return false;
        }
        Names names = new Names(noted());
        newsroom.write(step, names);
        note(step, names);
        return true;
    }

    boolean isNew() throws SQLException {
        return holds("""
                SELECT commit = (SELECT count(*) FROM change_log WHERE type = 'site' AND revision = 1)
                   AND NOT EXISTS (SELECT FROM article)
                FROM content_clock""");
    }

    private boolean isDone(Step step) throws SQLException {
        return holds("SELECT EXISTS (SELECT FROM demo_step WHERE name = '%s')".formatted(name(step)));
    }

    /** What the latest step knew. */
    private Map<String, Map<String, UUID>> noted() throws SQLException, JsonProcessingException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT names FROM demo_step ORDER BY done_at DESC LIMIT 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? json.readValue(row.getString(1), NAMES) : new HashMap<>();
        }
    }

    private void note(Step step, Names names) throws SQLException, JsonProcessingException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO demo_step (name, names) VALUES (?, ?::json)")) {
            insert.setString(1, name(step));
            insert.setString(2, json.writeValueAsString(names.ids()));
            insert.executeUpdate();
        }
    }

    private static String name(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    private boolean holds(String condition) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(condition);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
