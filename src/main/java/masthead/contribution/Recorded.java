package masthead.contribution;

import java.util.List;
import java.util.stream.Stream;

/**
 * Of what one transaction brings into the ledger, what is really new, and what is known to belong together by it. Fired in the ledger's
 * transaction, once and last of all; what an observer writes is there with the entries or not at all. An observer refuses nothing: one
 * that fails takes the whole batch back.
 *
 * <p>Whoever counts has no priority, and comes last: so that what many wait for is held only while the transaction commits.
 *
 * @param chapters in the order of time, where one bears on another
 */
public record Recorded(List<Chapter> chapters) {

    /** @param matches each after the entries of both, in this chapter or before, whichever of them was told first */
    public record Chapter(List<Contributed> entries, List<Matched> matches) {

        boolean isEmpty() {
            return entries.isEmpty() && matches.isEmpty();
        }
    }

    /** Of all chapters. */
    public Stream<Contributed> entries() {
        return chapters.stream().flatMap(chapter -> chapter.entries().stream());
    }

    /** Of all chapters. */
    public Stream<Matched> matches() {
        return chapters.stream().flatMap(chapter -> chapter.matches().stream());
    }
}
