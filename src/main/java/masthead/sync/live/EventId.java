package masthead.sync.live;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What an event is known by: a commit, and the epoch in which its number means something.
 *
 * @param epoch null for the present one
 */
record EventId(@Nullable UUID epoch, long commit) {

    private static final Pattern FORM =
            Pattern.compile("(?:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.)?([0-9]{1,18})");

    /** @throws ProblemException 400 when it is none */
    static EventId of(String text, Fault otherwise) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw ProblemException.malformed(otherwise);
        }
        String epoch = form.group(1);
        return new EventId(epoch == null ? null : UUID.fromString(epoch), Long.parseLong(form.group(2)));
    }

    @Override
    public String toString() {
        return epoch + "." + commit;
    }
}
