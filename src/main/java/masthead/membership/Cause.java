package masthead.membership;

import java.time.Instant;
import java.util.UUID;
import masthead.desk.Edit;
import org.jspecify.annotations.Nullable;

/**
 * What changes a membership.
 *
 * @param edit who saves it, and when
 * @param at when it happened, which may be long before
 * @param reference the contribution, gift or import
 */
public record Cause(
        MemberSource source,
        Edit edit,
        Instant at,
        @Nullable UUID reference) {

    /** What the service is called where it saves by itself. */
    private static final String SERVICE = "masthead";

    /** What the desk does, now. */
    static Cause of(Edit edit) {
        return new Cause(MemberSource.DESK, edit, edit.at(), null);
    }

    /** What follows from something else. */
    public static Cause of(MemberSource source, Instant now, Instant at, UUID reference) {
        return new Cause(source, new Edit(SERVICE, now), at, reference);
    }

    /** Time went by. */
    static Cause time(Instant now) {
        return new Cause(MemberSource.SERVICE, new Edit(SERVICE, now), now, null);
    }

    Instant now() {
        return edit.at();
    }
}
