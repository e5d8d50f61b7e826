package masthead.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the trash keeps things. */
@ConfigMapping(prefix = "masthead.trash")
public interface TrashSettings {

    /** How long something can be taken out of the trash again; then it is deleted for good, with its revisions. */
    @WithDefault("30d")
    Duration retention();
}
