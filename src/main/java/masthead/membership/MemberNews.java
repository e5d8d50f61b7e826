package masthead.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import masthead.outbox.Outbox;
import masthead.outbox.PrivateEvent;
import org.jspecify.annotations.Nullable;

/** Keeps what became of each membership, and tells whoever wants to know: ids only. */
@ApplicationScoped
class MemberNews {

    private static final String MEMBER = "member";

    private final Outbox outbox;

    MemberNews(Outbox outbox) {
        this.outbox = outbox;
    }

    /** In the transaction of the change, holding the member's row. */
    void tell(Member member, MemberEventKind kind, Cause cause, @Nullable Integer months) {
        MemberEvent.note(member, kind, cause, months);
        String type = switch (kind) {
            case JOINED, REJOINED -> "member.joined";
            case ENDED, ERASED -> "member.ended";
            case CHANGED, EXTENDED, SHORTENED, CANCELLED -> "member.changed";
        };
        Map<String, Object> data = new HashMap<>();
        data.put("memberId", member.id());
        data.put("tierId", member.tierId());
        data.put("status", member.status());
        data.put("endsAt", member.endsAt());
        outbox.announce(new PrivateEvent(type, MEMBER, member.id(), data));
    }
}
