package masthead.contribution;

import java.util.List;

/**
 * All that one transaction brought into the ledger. Fired in it last of all, for whoever counts: so that what many wait for is
 * held only while the transaction commits.
 */
public record Recorded(List<Contributed> entries, List<Matched> matches) {}
