package masthead.sync;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import masthead.sync.Reading.Ending;
import masthead.sync.Reading.Logged;
import masthead.sync.SyncCursor.InLog;

/**
 * What has changed behind a commit. Each page looks at the changes of some commits, and tells of each thing that they touched
 * what it is <em>now</em>: so a page may tell of later commits what a later page tells again, and what a copy holds is true as a
 * whole when a page says so. Every state that ended in these commits is asked what it referred to, for that may leave.
 */
final class Delta {

    private final Reading reading;
    private final SyncCursor cursor;
    private final InLog at;
    private final Map<UUID, List<Logged>> changed = new LinkedHashMap<>();
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();

    private Map<UUID, Doc> present = Map.of();
    private Map<UUID, Boolean> referred = Map.of();
    private Map<UUID, Ending> endings = Map.of();

    private Delta(Reading reading, SyncCursor cursor, InLog at) {
        this.reading = reading;
        this.cursor = cursor;
        this.at = at;
    }

    static Page page(Reading reading, Reading.Now now, SyncCursor cursor, InLog at, long mostBytes)
            throws SQLException {
        return new Delta(reading, cursor, at).page(now, mostBytes);
    }

    private Page page(Reading.Now now, long mostBytes) throws SQLException {
        long last = take(reading.logged(at.commit(), cursor.scope().limit()), mostBytes);
        boolean isLast = last >= now.lastLogged();
        if (!changed.isEmpty()) {
            look();
            Departures departures = departures();
            arrive();
            depart(departures);
        }
        InLog place =
                isLast ? InLog.at(now.commit()) : new InLog(at.base(), last, Math.max(now.commit(), at.seen()), false);
        List<Entry> told = new ArrayList<>(entries.values());
        told.sort(Entry.ORDER);
        return new Page(told, now.commit(), new SyncCursor(cursor.scope(), cursor.epoch(), place), isLast);
    }

    /** As many whole commits as fit, one at least. @return the last of them */
    private long take(List<Logged> logged, long mostBytes) {
        long bytes = 0;
        long last = logged.isEmpty() ? Long.MAX_VALUE : at.commit();
        for (int i = 0; i < logged.size(); ) {
            long commit = logged.get(i).commit();
            int end = i;
            while (end < logged.size() && logged.get(end).commit() == commit) {
                bytes += logged.get(end++).bytes();
            }
            if (i > 0 && bytes > mostBytes) {
                break;
            }
            logged.subList(i, end)
                    .forEach(one -> changed.computeIfAbsent(one.id(), id -> new ArrayList<>())
                            .add(one));
            last = commit;
            i = end;
        }
        return last;
    }

    private void look() throws SQLException {
        present = reading.documents(changed.keySet());
        Set<UUID> notWhole = new HashSet<>(changed.keySet());
        present.values().stream().filter(Doc::whole).map(Doc::id).forEach(notWhole::remove);
        referred = reading.referred(notWhole, at.commit());
        Set<UUID> gone = new HashSet<>(changed.keySet());
        gone.removeAll(present.keySet());
        endings = reading.endings(gone);
    }

    /** What is in scope, and all that it did not refer to before. */
    private void arrive() throws SQLException {
        Arrivals arrivals = new Arrivals(reading);
        changed.forEach((id, states) -> {
            Doc doc = present.get(id);
            if (doc != null && (doc.whole() || referred.containsKey(id))) {
                entries.put(id, new Entry.Upsert(doc, doc.commit()));
                Set<UUID> added = new HashSet<>(doc.refersTo());
                added.removeAll(certain(doc, states.getFirst()));
                arrivals.want(added, doc.commit());
            }
        });
        arrivals.follow(changed.keySet(), doc -> isMissing(doc) ? doc : null);
        arrivals.found().forEach(doc -> entries.put(doc.id(), new Entry.Upsert(doc, arrivals.commitOf(doc))));
        clear(arrivals);
        if (cursor.scope().has(SyncType.MEDIA)) {
            show();
        }
    }

    /** What is referred to again and ended meanwhile: an earlier page passed over that if nothing referred to it just then. */
    private void clear(Arrivals arrivals) throws SQLException {
        reading.endings(arrivals.missing()).forEach((id, ending) -> {
            if (ending.commit() > at.base()) {
                entries.put(id, removal(ending, Math.max(ending.commit(), arrivals.commitOf(id))));
            }
        });
    }

    /** Media that are shown now by what is not in scope itself. */
    private void show() throws SQLException {
        Arrivals media = new Arrivals(reading);
        present.values().forEach(doc -> media.want(doc.names(), doc.commit()));
        media.follow(
                entries.keySet(), doc -> doc.type() == SyncType.MEDIA && !changed.containsKey(doc.id()) ? doc : null);
        media.found().forEach(doc -> entries.putIfAbsent(doc.id(), new Entry.Upsert(doc, media.commitOf(doc))));
    }

    /** What a copy has for certain of what a thing in scope referred to before. */
    private Set<UUID> certain(Doc doc, Logged before) {
        Set<UUID> names = before.wasWhole() ? before.wasNames() : before.wasCardNames();
        boolean wasThere =
                at.whole() && (before.wasWhole() || (!doc.whole() && referred.getOrDefault(doc.id(), false)));
        return wasThere && names != null ? names : Set.of();
    }

    /** What is whole and has not changed is there already; whether a medium is shown does not depend on itself. */
    private boolean isMissing(Doc doc) {
        return !doc.whole() || doc.type() == SyncType.MEDIA || doc.commit() > at.commit();
    }

    /** What may have left with the states that ended. */
    private Departures departures() throws SQLException {
        Departures departures = new Departures(reading, at.base());
        changed.forEach((id, states) -> {
            Doc doc = present.get(id);
            long commit = doc != null ? doc.commit() : commitOf(id);
            boolean isReferred = referred.containsKey(id);
            for (Logged state : states) {
                Set<UUID> was = state.wasWhole()
                        ? state.wasNames()
                        : isReferred || (doc != null && doc.whole()) ? state.wasCardNames() : null;
                if (state.wasNames() != null && cursor.scope().has(SyncType.MEDIA)) {
                    departures.suspectMedia(state.wasNames(), commit);
                }
                if (was != null) {
                    Set<UUID> left = new HashSet<>(was);
                    if (doc != null && (doc.whole() || isReferred)) {
                        left.removeAll(doc.refersTo());
                    }
                    departures.suspect(left, commit);
                }
            }
        });
        departures.follow();
        return departures;
    }

    private long commitOf(UUID id) {
        Ending ending = endings.get(id);
        return ending == null ? 0 : ending.commit();
    }

    private void depart(Departures departures) throws SQLException {
        Map<UUID, Ending> left = new LinkedHashMap<>();
        changed.forEach((id, states) -> {
            Doc doc = present.get(id);
            Ending ending = endings.get(id);
            boolean was = states.stream().anyMatch(Logged::wasWhole) || departures.isSuspected(id);
            if (doc == null && ending != null) {
                boolean killed = Entry.Removal.KILLED.equals(ending.reason());
                if (was || killed || referred.containsKey(id)) {
                    left.put(id, ending);
                }
            } else if (doc != null && was && !entries.containsKey(id)) {
                left.put(id, new Ending(id, doc.type(), doc.revision(), doc.commit(), null, null));
            }
        });
        Set<UUID> others = departures.all();
        others.removeAll(entries.keySet());
        others.removeAll(changed.keySet());
        departures.gone(others).forEach(ending -> left.put(ending.id(), ending));
        left.forEach((id, ending) ->
                entries.put(id, removal(ending, Math.max(ending.commit(), departures.commitOf(id)))));
    }

    private static Entry.Removal removal(Ending ending, long commit) {
        return new Entry.Removal(
                ending.type(),
                ending.id(),
                ending.revision(),
                commit,
                ending.reason() == null ? Entry.Removal.OUT_OF_SCOPE : ending.reason(),
                ending.into());
    }
}
