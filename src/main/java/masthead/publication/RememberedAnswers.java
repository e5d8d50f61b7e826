package masthead.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Answers by address, each good until the next commit. What was asked for a moment ago costs no statement. */
@ApplicationScoped
class RememberedAnswers {

    private final Cache<String, Answer> answers;
    private final ContentClock clock;

    RememberedAnswers(DeliverySettings settings, ContentClock clock) {
        this.answers = Caffeine.newBuilder()
                .maximumWeight(settings.memory().asLongValue())
                .weigher((String address, Answer answer) -> 200 + 2 * address.length() + answer.content().length)
                .build();
        this.clock = clock;
    }

    @Nullable Answer get(String address) {
        Answer answer = answers.getIfPresent(address);
        return answer != null && answer.commit() == clock.known() ? answer : null;
    }

    void put(String address, Answer answer) {
        answers.put(address, answer);
    }
}
