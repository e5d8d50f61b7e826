package masthead.article.revision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** As many of the same things in two orders as stand in both in the same order: these rest, and the fewest have to move. */
final class LongestRun {

    private static final int NONE = -1;

    private LongestRun() {}

    /** The longest increasing subsequence (by patience sorting) of where the things of the one order stand in the other. */
    static Set<String> of(List<String> before, List<String> after) {
        Map<String, Integer> places = new HashMap<>();
        before.forEach(id -> places.put(id, places.size()));
        int[] sequence = after.stream().mapToInt(places::get).toArray();
        int[] ends = new int[sequence.length];
        int[] endings = new int[sequence.length];
        int[] previous = new int[sequence.length];
        int length = 0;
        for (int i = 0; i < sequence.length; i++) {
            int found = Arrays.binarySearch(ends, 0, length, sequence[i]);
            int run = found >= 0 ? found : -found - 1;
            ends[run] = sequence[i];
            endings[run] = i;
            previous[i] = run == 0 ? NONE : endings[run - 1];
            length = Math.max(length, run + 1);
        }
        Set<String> resting = new HashSet<>();
        for (int i = length == 0 ? NONE : endings[length - 1]; i != NONE; i = previous[i]) {
            resting.add(after.get(i));
        }
        return resting;
    }
}
