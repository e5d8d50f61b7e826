package masthead.contribution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as it is told to the ledger.
 *
 * @param source who tells of it: {@code stripe}, {@code masthead}, or a name that a back office has chosen
 * @param sourceEventId what it is called there: the same again is not counted again
 * @param campaignId the campaign that it is for; null where it counts for each that fits
 * @param amount in minor units; of a refund what was given back, and null for all of it
 * @param renewal whether the person is known to have been a member already; the ledger looks by itself, too
 * @param references the names by which the source may speak of it later, five at most
 * @param refersTo what it takes back or uses, by such names, the surest first
 * @param correctsId of a correction: the entry that it takes back
 */
public record NewContribution(
        ContributionKind kind,
        String source,
        String sourceEventId,
        Instant at,
        @Nullable UUID campaignId,
        @Nullable Long amount,
        @Nullable String currency,
        Person person,
        boolean renewal,
        @Nullable UUID tierId,
        @Nullable GiftOrder gift,
        List<String> references,
        List<String> refersTo,
        @Nullable UUID correctsId,
        @Nullable String reason,
        Attribution attribution) {

    /** In minor units; so little that no sum of them overflows. */
    public static final long MOST_AMOUNT = 100_000_000_000L;

    /** What the service itself, or a room of it, tells of a person: nothing of money. */
    public static NewContribution of(
            ContributionKind kind, String source, String sourceEventId, Instant at, Person person) {
        return new NewContribution(
                kind,
                source,
                sourceEventId,
                at,
                null,
                null,
                null,
                person,
                false,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                Attribution.NONE);
    }

    /** The same, belonging to what the source knows by these names. */
    public NewContribution refersTo(List<String> names) {
        return new NewContribution(
                kind,
                source,
                sourceEventId,
                at,
                campaignId,
                amount,
                currency,
                person,
                renewal,
                tierId,
                gift,
                references,
                names,
                correctsId,
                reason,
                attribution);
    }

    /** The same for no campaign in particular. */
    public NewContribution forAnyCampaign() {
        return new NewContribution(
                kind,
                source,
                sourceEventId,
                at,
                null,
                amount,
                currency,
                person,
                renewal,
                tierId,
                gift,
                references,
                refersTo,
                correctsId,
                reason,
                attribution);
    }
}
