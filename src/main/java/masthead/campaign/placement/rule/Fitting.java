package masthead.campaign.placement.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import masthead.campaign.content.Audience;
import masthead.campaign.content.FrequencyCap;
import org.jspecify.annotations.Nullable;

/** Whether a candidate fits a reader, of whom what is not known fits nothing. */
final class Fitting {

    private Fitting() {}

    /** Null where nothing is in the way. */
    static @Nullable Rule objection(Candidate candidate, Reader reader, Instant now) {
        boolean isMeant = candidate.audience().isEmpty()
                || candidate.audience().stream().anyMatch(audience -> holds(audience, reader));
        return isMeant ? objection(candidate.frequencyCap(), reader.past(candidate.id()), now) : Rule.AUDIENCE;
    }

    private static boolean holds(Audience audience, Reader reader) {
        return among(audience.memberships(), reader.membership())
                && among(audience.countries(), reader.country())
                && (audience.exceptCountries().isEmpty()
                        || (reader.country() != null
                                && !audience.exceptCountries().contains(reader.country())))
                && (audience.languages().isEmpty() || reads(audience.languages(), reader.language()))
                && among(audience.surfaces(), reader.surface())
                && hasRead(audience.articlesReadAtLeast(), audience.articlesReadAtMost(), reader.articlesRead());
    }

    private static boolean hasRead(@Nullable Integer atLeast, @Nullable Integer atMost, @Nullable Integer read) {
        return (atLeast == null || (read != null && read >= atLeast))
                && (atMost == null || (read != null && read <= atMost));
    }

    private static <T> boolean among(List<T> wanted, @Nullable T known) {
        return wanted.isEmpty() || (known != null && wanted.contains(known));
    }

    private static boolean reads(List<String> wanted, @Nullable String language) {
        return language != null
                && wanted.stream().anyMatch(tag -> language.equals(tag) || language.startsWith(tag + "-"));
    }

    private static @Nullable Rule objection(@Nullable FrequencyCap cap, Past past, Instant now) {
        if (cap == null) {
            return null;
        }
        Integer daysAfterDismissal = cap.daysAfterDismissal();
        if (daysAfterDismissal != null
                && past.dismissedAt() != null
                && past.dismissedAt().isAfter(now.minus(Duration.ofDays(daysAfterDismissal)))) {
            return Rule.DISMISSED;
        }
        Integer times = cap.times();
        if (times != null) {
            Instant since = cap.withinDays() == null ? Instant.MIN : now.minus(Duration.ofDays(cap.withinDays()));
            long seen = past.seenAt().stream().filter(at -> at.isAfter(since)).count();
            if (seen >= times) {
                return Rule.TIMES;
            }
        }
        Integer hoursBetween = cap.hoursBetween();
        if (hoursBetween != null) {
            Instant since = now.minus(Duration.ofHours(hoursBetween));
            if (past.seenAt().stream().anyMatch(at -> at.isAfter(since))) {
                return Rule.HOURS_BETWEEN;
            }
        }
        return null;
    }
}
