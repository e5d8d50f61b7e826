package masthead.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers by address, each good until the next commit. What was asked for a moment ago costs no statement. */
@ApplicationScoped
class RememberedAnswers {

    private final Cache<String, Kept> answers;
    private final ContentClock clock;

    RememberedAnswers(DeliverySettings settings, ContentClock clock) {
        this.answers = Caffeine.newBuilder()
                .maximumWeight(settings.memory().asLongValue())
                .weigher((String address, Kept kept) ->
                        200 + 2 * address.length() + kept.answer().content().length)
                .build();
        this.clock = clock;
    }

    private record Kept(Answer answer, UUID epoch) {}

    @Nullable Answer get(String address) {
        Kept kept = answers.getIfPresent(address);
        return kept != null
                        && kept.answer().commit() == clock.known()
                        && kept.epoch().equals(clock.epoch())
                ? kept.answer()
                : null;
    }

    void put(String address, Answer answer) {
        answers.put(address, new Kept(answer, clock.epoch()));
    }
}
