package masthead.contribution;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is told together, in the order of time, and in parts that come into the ledger one after the other: for whether somebody who
 * joins is new hangs on what was before, and no statement sees what it writes itself. Mostly it is all one part.
 */
final class Chapters {

    /** No membership is shorter: who joins again within it is told of in several ways. */
    static final Duration SHORTEST = Duration.ofDays(25);

    /** What is taken back never was, so that comes first. */
    private static final Comparator<Entry> BY_TIME = Comparator.<Entry, Boolean>comparing(
                    entry -> entry.told().kind() != ContributionKind.CORRECTION)
            .thenComparing(entry -> entry.told().at());

    private final List<List<Entry>> chapters = new ArrayList<>();
    private final Map<ByteBuffer, Instant> joined = new HashMap<>();
    private final Set<ByteBuffer> left = new HashSet<>();
    private boolean mayBearOnAnybody;
    private boolean isCorrecting;
    private List<Entry> chapter = new ArrayList<>();

    private Chapters() {}

    static List<List<Entry>> of(List<Entry> entries) {
        Chapters all = new Chapters();
        entries.stream().sorted(BY_TIME).forEach(all::add);
        return all.end();
    }

    private void add(Entry entry) {
        boolean isCorrection = entry.told().kind() == ContributionKind.CORRECTION;
        boolean isTooLate = entry.told().kind().isJoining() && isBearingOn(entry);
        if (isTooLate || (isCorrecting && !isCorrection)) {
            end();
        }
        isCorrecting = isCorrection;
        chapter.add(entry);
        byte[] key = entry.memberKey();
        switch (entry.told().kind()) {
            case MEMBER_JOINED, GIFT_REDEEMED -> {
                if (key != null) {
                    joined.putIfAbsent(ByteBuffer.wrap(key), entry.told().at());
                }
            }
            case CANCELLATION -> {
                mayBearOnAnybody |= entry.isFollowing();
                if (key != null) {
                    left.add(ByteBuffer.wrap(key));
                }
            }
            case REFUND -> mayBearOnAnybody = true;
            case GIFT_PURCHASED, DONATION, CORRECTION -> {}
        }
    }

    private boolean isBearingOn(Entry entry) {
        byte[] key = entry.memberKey();
        if (mayBearOnAnybody || key == null) {
            return mayBearOnAnybody;
        }
        Instant before = joined.get(ByteBuffer.wrap(key));
        boolean isRenewed =
                before != null && !before.plus(SHORTEST).isAfter(entry.told().at());
        return isRenewed || left.contains(ByteBuffer.wrap(key));
    }

    private List<List<Entry>> end() {
        chapters.add(chapter);
        chapter = new ArrayList<>();
        joined.clear();
        left.clear();
        mayBearOnAnybody = false;
        return chapters;
    }
}
