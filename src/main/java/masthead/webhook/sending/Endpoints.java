package masthead.webhook.sending;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the desk knows of webhooks, for whoever sends to them. */
public interface Endpoints {

    /** Null for one that nothing may be sent to now. */
    @Nullable Endpoint find(UUID webhook);
}
