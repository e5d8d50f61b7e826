package masthead.contribution;

import java.util.List;

/**
 * Of what one transaction brings into the ledger, what is really new, and what is known to belong together by it. Fired in the ledger's
 * transaction; what an observer writes is there with the entries or not at all. An observer refuses nothing: one that fails takes the
 * whole batch back. What is told together and bears on each other comes in several of these, in the order of time.
 *
 * <p>Whoever counts has no priority, and comes last: so that what many wait for is held only while the transaction commits.
 *
 * @param matches each after the entries of both, in this one or one before, whichever of them was told first
 */
public record Recorded(List<Contributed> entries, List<Matched> matches) {}
