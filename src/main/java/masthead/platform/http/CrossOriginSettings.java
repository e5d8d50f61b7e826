package masthead.platform.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Pages of which origins may ask from a browser. */
@ConfigMapping(prefix = "masthead.cors")
interface CrossOriginSettings {

    String ANY = "*";

    /** For what readers get: origins such as {@code https://courier.example.org}, or {@code *} for any. */
    @WithDefault(ANY)
    List<String> deliveryOrigins();

    /** For the desk: exact origins of editors' tools; none by default. */
    Optional<List<String>> deskOrigins();
}
