package masthead.membership;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import masthead.desk.Expiry;
import org.jspecify.annotations.Nullable;

/** Ends memberships whose time is over. */
@ApplicationScoped
class MemberEnds {

    private final Expiry expiry;
    private final MemberNews news;
    private final MembershipSettings settings;

    MemberEnds(Expiry expiry, MemberNews news, MembershipSettings settings) {
        this.expiry = expiry;
        this.news = news;
        this.settings = settings;
    }

    /** Until when somebody is a member; null for ever. */
    @Nullable Instant last(@Nullable Instant endsAt, boolean renews) {
        return endsAt == null || !renews ? endsAt : endsAt.plus(settings.grace());
    }

    boolean isOver(@Nullable Instant endsAt, boolean renews, Instant now) {
        Instant last = last(endsAt, renews);
        return last != null && !last.isAfter(now);
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        expiry.run(
                Member.class,
                "status <> masthead.membership.MemberStatus.ENDED AND endsAt <= ?1 AND renews = false",
                this::end);
        expiry.run(
                Member.class,
                "renews = true AND endsAt <= ?1 AND endsAt + %d SECOND <= ?1"
                        .formatted(settings.grace().toSeconds()),
                this::end);
    }

    private void end(Member member, Instant now) {
        member.end(Cause.time(now));
        news.tell(member, MemberEventKind.ENDED, Cause.time(now), null);
    }
}
