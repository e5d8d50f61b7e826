package masthead.platform.persistence;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Where ids come from: UUIDv7 (RFC 9562), so that they sort by the time they were made. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** A dozen letters and digits, for what has to be unique among a few. */
    public static String shortOne() {
        return Long.toString(next().getLeastSignificantBits() & 0x0fff_ffff_ffff_ffffL, Character.MAX_RADIX);
    }
}
