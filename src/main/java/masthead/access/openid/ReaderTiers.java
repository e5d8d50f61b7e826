package masthead.access.openid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import masthead.access.Opened;
import masthead.access.reader.ReaderOpening;

/** What the provider's word on a reader's tier opens. */
@ApplicationScoped
class ReaderTiers {

    private final ReaderSettings settings;

    ReaderTiers(ReaderSettings settings) {
        this.settings = settings;
    }

    /** Of several the one that opens most; a tier that is none here opens nothing. */
    Opened opened(Claims claims) {
        return claims.texts(settings.tierClaim()).stream()
                .flatMap(this::opening)
                .max(Comparator.naturalOrder())
                .map(ReaderOpening::opened)
                .orElse(Opened.NOTHING);
    }

    private Stream<ReaderOpening> opening(String value) {
        return settings.tiers().isEmpty()
                ? Arrays.stream(ReaderOpening.values())
                        .filter(opening -> opening.toString().equals(value))
                : Stream.ofNullable(settings.tiers().get(value));
    }
}
