package masthead.publication;

import java.time.Instant;
import java.util.UUID;
import masthead.platform.paging.Cursor;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of what a document lists ended: behind a pin, or behind something that fits the rule. Whatever is pinned or
 * published meanwhile, the next page begins behind it.
 *
 * @param list the document
 * @param pin the number of the last pin, counted from 1; behind all pins it is larger than any
 * @param time null among the pins
 */
record ListedPlace(UUID list, int pin, @Nullable Instant time, UUID id) {

    private static final String PIN = "pin";

    static ListedPlace atPin(UUID list, int pin, UUID id) {
        return new ListedPlace(list, pin, null, id);
    }

    static ListedPlace at(UUID list, Instant time, UUID id) {
        return new ListedPlace(list, Integer.MAX_VALUE, time, id);
    }

    /** @throws ProblemException 400 when it is none that such a list gave out */
    static @Nullable ListedPlace of(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String[] parts = cursor.sort().split(" ", 2);
            UUID list = UUID.fromString(parts[0]);
            return parts[1].startsWith(PIN)
                    ? atPin(list, Integer.parseInt(parts[1].substring(PIN.length())), cursor.id())
                    : at(list, new Cursor(parts[1], cursor.id()).time(), cursor.id());
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Cursor.ofAnother();
        }
    }

    Cursor cursor() {
        String place = time == null ? PIN + pin : Cursor.at(time, id).sort();
        return new Cursor(list + " " + place, id);
    }
}
