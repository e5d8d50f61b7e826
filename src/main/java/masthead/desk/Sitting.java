package masthead.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and by whom something was saved that keeps its revisions, and why. Saves that continue each other are one revision.
 *
 * @param beganAt when the first of the saves was made that became this revision
 */
@Embeddable
public record Sitting(
        @Column(name = "began_at") Instant beganAt,
        @Column(name = "saved_at") Instant savedAt,
        @Column(name = "saved_by") String savedBy,
        @Nullable String note) {

    /** How long one person's saves are one revision, counted from the first of them. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    public static Sitting of(Edit edit, @Nullable String note) {
        return new Sitting(edit.at(), edit.at(), edit.by(), note);
    }

    /** Whether both come of the same sitting of the same person, who had nothing to say about either. */
    public boolean continues(Sitting before) {
        Duration since = Duration.between(before.beganAt, savedAt);
        return savedBy.equals(before.savedBy)
                && note == null
                && before.note == null
                && !since.isNegative()
                && since.compareTo(LONGEST) < 0;
    }

    /** The same as the end of one that began before. */
    public Sitting since(Sitting before) {
        return new Sitting(before.beganAt, savedAt, savedBy, note);
    }
}
