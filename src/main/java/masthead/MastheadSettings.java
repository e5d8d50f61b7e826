package masthead;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Masthead's own settings that decide how it starts. */
@ConfigMapping(prefix = "masthead")
public interface MastheadSettings {

    /** Folder of the embedded database; relative to the folder the service is started in. */
    @WithDefault(".masthead")
    Path dataDir();

    /** Whether to fill an empty database with demo content; unless set, only the embedded database is filled. */
    Optional<Boolean> demo();

    /** The key that opens the desk from the first start on; unless set, one is made and printed once. */
    Optional<String> adminKey();
}
