package masthead.contribution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Set;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened. */
@Schema(name = "ContributionKind", description = """
        What happened. A `refund`, a `cancellation` and a `gift-redeemed` say in `refersTo` what they belong to; a `correction` takes \
        one entry back, with a reason.""")
public enum ContributionKind {
    @JsonProperty("member-joined")
    MEMBER_JOINED,
    @JsonProperty("gift-purchased")
    GIFT_PURCHASED,
    @JsonProperty("gift-redeemed")
    GIFT_REDEEMED,
    @JsonProperty("donation")
    DONATION,
    @JsonProperty("refund")
    REFUND,
    @JsonProperty("cancellation")
    CANCELLATION,
    @JsonProperty("correction")
    CORRECTION;

    private static final Set<ContributionKind> FOLLOWING = EnumSet.of(REFUND, CANCELLATION, GIFT_REDEEMED);
    private static final Set<ContributionKind> JOINING = EnumSet.of(MEMBER_JOINED, GIFT_REDEEMED);
    private static final Set<ContributionKind> PAID = EnumSet.of(MEMBER_JOINED, GIFT_PURCHASED, DONATION);

    /** Whether it belongs to another one that came before. */
    public boolean isFollowing() {
        return FOLLOWING.contains(this);
    }

    /** Whether somebody is a member by it. */
    boolean isJoining() {
        return JOINING.contains(this);
    }

    /** Whether money comes with it. */
    public boolean isPaid() {
        return PAID.contains(this);
    }

    /** The word that the wire and the database have. */
    public String word() {
        return Word.of(this);
    }

    /** The one with this word; null if there is none. */
    public static @Nullable ContributionKind read(String word) {
        return Word.find(ContributionKind.class, word);
    }

    static ContributionKind of(String word) {
        return Word.read(ContributionKind.class, word);
    }
}
