package masthead.sync;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import masthead.sync.SyncCursor.InLog;
import masthead.sync.SyncCursor.InSnapshot;
import org.jspecify.annotations.Nullable;

/** All that is in scope, page by page: the newest articles first, on each page behind what they refer to. */
final class Snapshot {

    private final Reading reading;
    private final Reading.Now now;
    private final Scope scope;
    private final @Nullable InSnapshot behind;

    private Snapshot(Reading reading, Reading.Now now, Scope scope, @Nullable InSnapshot behind) {
        this.reading = reading;
        this.now = now;
        this.scope = scope;
        this.behind = behind;
    }

    /** @param behind null for the first page */
    static Page page(Reading reading, Reading.Now now, Scope scope, @Nullable InSnapshot behind, long mostBytes)
            throws SQLException {
        return new Snapshot(reading, now, scope, behind).page(mostBytes);
    }

    private Page page(long mostBytes) throws SQLException {
        long base = behind == null ? now.commit() : behind.base();
        long seen = behind == null ? now.commit() : Math.max(behind.seen(), now.commit());
        List<Doc> shown = next(scope.limit() + 1);
        int size = fitting(shown, mostBytes);
        boolean isLast = size == shown.size();
        shown = shown.subList(0, size);
        boolean upToDate = isLast && base == now.commit();
        SyncCursor.Place place = upToDate
                ? InLog.at(base)
                : isLast ? new InLog(base, base, seen, false) : behind(shown.getLast(), base, seen);
        return new Page(entries(shown, base), now.commit(), new SyncCursor(scope, now.epoch(), place), upToDate);
    }

    private static InSnapshot behind(Doc last, long base, long seen) {
        return new InSnapshot(base, seen, last.type(), last.micros(), last.id());
    }

    /** From type to type, until there are enough. */
    private List<Doc> next(int most) throws SQLException {
        List<Doc> next = new ArrayList<>();
        boolean isPast = behind == null;
        for (SyncType type : SyncType.SNAPSHOT) {
            boolean isHere = behind != null && behind.type() == type;
            isPast |= isHere;
            if (isPast && next.size() < most && (type == SyncType.SECTION || scope.has(type))) {
                next.addAll(reading.page(type, isHere ? behind : null, most - next.size()));
            }
        }
        return next;
    }

    private int fitting(List<Doc> shown, long mostBytes) {
        long bytes = 0;
        for (int i = 0; i < shown.size(); i++) {
            bytes += shown.get(i).bytes();
            if (i == scope.limit() || (i > 0 && bytes > mostBytes)) {
                return i;
            }
        }
        return shown.size();
    }

    private List<Entry> entries(List<Doc> shown, long base) throws SQLException {
        Set<UUID> here = shown.stream().map(Doc::id).collect(Collectors.toCollection(HashSet::new));
        Arrivals arrivals = new Arrivals(reading);
        shown.forEach(doc -> arrivals.want(doc.names(), 0));
        arrivals.follow(here, doc -> early(doc, shown.getFirst(), base));
        List<Entry> entries = new ArrayList<>();
        shown.forEach(doc -> entries.add(new Entry.Upsert(doc, doc.commit())));
        arrivals.found().forEach(doc -> entries.add(new Entry.Upsert(doc, doc.commit())));
        entries.sort(Entry.ORDER);
        return entries;
    }

    /**
     * As what it is sent before what refers to it: not at all if an earlier page had it, for certain, as it is; a card, if it
     * is long and comes later.
     */
    private static @Nullable Doc early(Doc doc, Doc first, long base) {
        if (!doc.whole() || doc.type() == SyncType.MEDIA) {
            return doc;
        }
        int phase = Integer.compare(SyncType.SNAPSHOT.indexOf(doc.type()), SyncType.SNAPSHOT.indexOf(first.type()));
        if (phase < 0 || (phase == 0 && !doc.isBehind(first.micros(), first.id()))) {
            return doc.commit() <= base ? null : doc;
        }
        return doc.type() == SyncType.ARTICLE || doc.type() == SyncType.COLLECTION ? doc.card() : doc;
    }
}
