package masthead.campaign.placement.rule;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import masthead.campaign.placement.rule.Candidate.Share;
import masthead.platform.http.ETags;
import org.jspecify.annotations.Nullable;

/**
 * Which variant is a reader's, for good: the SHA-256 of campaign id, colon and cohort id (UTF-8, the id in lower case), of it the
 * first four bytes as a whole number without sign (the first is the highest), and of that the rest when it is divided by 100. The
 * variants share the numbers from 0 to 99 in their order, each as many as its weight says.
 */
final class Cohort {

    private static final int HUNDRED = 100;
    private static final int BYTE = 0xff;

    private Cohort() {}

    static Share of(UUID campaign, @Nullable String cohortId, List<Share> variants) {
        int number = cohortId == null ? 0 : number(campaign, cohortId);
        int end = 0;
        for (Share variant : variants) {
            end += variant.weight();
            if (number < end) {
                return variant;
            }
        }
        return variants.getLast();
    }

    static int number(UUID campaign, String cohortId) {
        byte[] digest = ETags.sha256((campaign + ":" + cohortId).getBytes(StandardCharsets.UTF_8));
        long first = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            first = (first << Byte.SIZE) | (digest[i] & BYTE);
        }
        return (int) (first % HUNDRED);
    }
}
