package masthead.sync;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How copies are kept up to date. */
@ConfigMapping(prefix = "masthead.sync")
public interface SyncSettings {

    /** How long the log of changes is kept: whoever was away for longer begins anew. */
    @WithDefault("180d")
    Duration retention();

    /** How much a page may hold, uncompressed: what is over waits for the next one, but a commit is never split. */
    @WithDefault("1M")
    MemorySize pageBytes();

    /** How many may be given a whole scope in one answer at the same time; each holds a connection to the database. */
    @WithDefault("4")
    int streams();
}
