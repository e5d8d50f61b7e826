package masthead.demo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Fills a new installation with the demo newsroom, where that is wanted.
 *
 * <p>New is an installation whose content clock has never moved but for the site's first appearance, and that has no article.
 * Nothing sets the clock back, and what is in the trash is still there, so whatever editors did once, or deleted, the demo never
 * comes between again. The demo
 * is written in one transaction, and thereby moves the clock: it is there as a whole or, after a crash, not at all, and then
 * the next start finds the installation as new as it was.
 */
@ApplicationScoped
class DemoLoader {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class);

    /** Who is told to have saved it. */
    private static final String NAME = "demo";

    /** Held in the database while one instance loads; any number that nothing else uses. */
    static final long LOCK = 0x4d61737468656444L;

    private final boolean wanted;
    private final DemoNewsroom newsroom;
    private final CurrentIdentityAssociation caller;
    private final DataSource database;

    DemoLoader(
            @ConfigProperty(name = "masthead.demo", defaultValue = "false") boolean wanted,
            DemoNewsroom newsroom,
            CurrentIdentityAssociation caller,
            DataSource database) {
        this.wanted = wanted;
        this.newsroom = newsroom;
        this.caller = caller;
        this.database = database;
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
        } catch (SQLException | RuntimeException e) {
            // An editor can do without it.
            LOG.error("The demo newsroom could not be loaded; the next start tries again", e);
        }
    }

    /** @return whether it was loaded; not if the installation is not new, or another instance is loading */
    @Transactional(rollbackOn = SQLException.class)
    @ActivateRequestContext
    boolean load() throws SQLException {
        // Two statements: the second has to see what was committed while the first took the lock.
        if (!holds("SELECT pg_try_advisory_xact_lock(" + LOCK + ")") || !isNew()) {
            return false;
        }
        caller.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(NAME))
                .build());
        newsroom.write();
        return true;
    }

    boolean isNew() throws SQLException {
        return holds("""
                SELECT commit = (SELECT count(*) FROM change_log WHERE type = 'site' AND revision = 1)
                   AND NOT EXISTS (SELECT FROM article)
                FROM content_clock""");
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
