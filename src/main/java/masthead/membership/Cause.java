package masthead.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changes a membership.
 *
 * @param by as desk objects tell who saved them
 * @param reference the contribution, gift or import
 */
public record Cause(
        MemberSource source,
        String by,
        Instant at,
        @Nullable UUID reference) {

    /** What the service is called where it saves by itself. */
    static final String SERVICE = "masthead";

    public static Cause of(MemberSource source, Instant at, UUID reference) {
        return new Cause(source, SERVICE, at, reference);
    }

    static Cause time(Instant at) {
        return new Cause(MemberSource.SERVICE, SERVICE, at, null);
    }
}
