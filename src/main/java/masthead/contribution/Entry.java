package masthead.contribution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One that is about to come into the ledger, with what stands for its person there. */
record Entry(UUID id, NewContribution told, String by, byte @Nullable [] memberKey) {

    /** Whether it belongs to another one, and says to which. */
    boolean isFollowing() {
        return told.kind().isFollowing() && !told.refersTo().isEmpty();
    }

    Contributed contributed(boolean renewal) {
        return new Contributed(
                id,
                told.kind(),
                told.source(),
                told.sourceEventId(),
                told.at(),
                told.campaignId(),
                told.amount(),
                told.currency(),
                memberKey,
                renewal,
                told.tierId(),
                told.gift(),
                told.correctsId(),
                told.attribution(),
                told.person());
    }
}
