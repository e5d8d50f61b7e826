package masthead.membership.tier;

import java.util.UUID;
import masthead.access.reader.ReaderOpening;

/** What rooms that make members need to know of a tier. */
public record TierTerms(UUID id, String name, String slug, Billing interval, ReaderOpening opens) {}
