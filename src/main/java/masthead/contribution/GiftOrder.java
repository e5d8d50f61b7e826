package masthead.contribution;

import java.time.LocalDate;
import masthead.mail.EmailAddress;
import masthead.platform.persistence.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered with a gift, as far as whoever sold it tells. The ledger keeps the months only.
 *
 * @param months how long the membership lasts
 * @param deliverOn the day in that zone; null for at once
 * @param zone by its IANA name
 */
public record GiftOrder(
        @Nullable Integer months,
        @Personal @Nullable String giverName,
        @Personal @Nullable EmailAddress recipientEmail,
        @Personal @Nullable String recipientName,
        @Nullable String recipientLanguage,
        @Personal @Nullable String message,
        @Nullable LocalDate deliverOn,
        @Nullable String zone) {

    /** How long one may last. */
    public static final int MOST_MONTHS = 120;

    /** Nothing of persons, for this is what logs would show. */
    @Override
    public String toString() {
        return "a gift of %s months".formatted(months);
    }
}
