package masthead.contribution;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells of the campaigns that contributions name. The ledger knows none: whoever has them answers. */
public interface NamedCampaigns {

    /**
     * A campaign that somebody names.
     *
     * @param currency the one in which it counts money; null if it counts none
     */
    record Named(@Nullable String currency) {}

    /** Those that there are. */
    Map<UUID, Named> of(Collection<UUID> ids);
}
