package masthead.sync;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import masthead.sync.Reading.Ending;

/** Things that something in scope referred to and does not any more, with what their cards refer to: do others still? */
final class Departures {

    private final Reading reading;
    private final long base;
    private final Map<UUID, Long> suspected = new LinkedHashMap<>();
    private final Map<UUID, Long> media = new LinkedHashMap<>();

    Departures(Reading reading, long base) {
        this.reading = reading;
        this.base = base;
    }

    /** @param commit of the change by which they may have left */
    void suspect(Collection<UUID> ids, long commit) {
        ids.forEach(id -> suspected.merge(id, commit, Math::max));
    }

    /** Of these, the media: they were shown by what was not in scope itself. */
    void suspectMedia(Collection<UUID> ids, long commit) {
        ids.forEach(id -> media.merge(id, commit, Math::max));
    }

    /** A card that is not needed any more needs no other; it may have referred to others while the copy had it. */
    void follow() throws SQLException {
        Set<UUID> next = new LinkedHashSet<>(suspected.keySet());
        for (int depth = 0; depth < ScopeSql.CARD_DEPTH && !next.isEmpty(); depth++) {
            Set<UUID> further = new LinkedHashSet<>();
            reading.cardsReferTo(next, base).forEach((id, named) -> {
                long commit = suspected.getOrDefault(id, 0L);
                named.stream()
                        .filter(one -> suspected.getOrDefault(one, -1L) < commit)
                        .forEach(further::add);
                suspect(named, commit);
            });
            next = further;
        }
    }

    Set<UUID> all() {
        Set<UUID> all = new LinkedHashSet<>(suspected.keySet());
        all.addAll(media.keySet());
        return all;
    }

    boolean isSuspected(UUID id) {
        return suspected.containsKey(id);
    }

    long commitOf(UUID id) {
        return Math.max(suspected.getOrDefault(id, 0L), media.getOrDefault(id, 0L));
    }

    /** Those of the ids that are in scope no more. */
    List<Ending> gone(Set<UUID> ids) throws SQLException {
        Map<UUID, Doc> present = new HashMap<>(reading.documents(ids));
        Set<UUID> open = new LinkedHashSet<>(ids);
        present.values().stream().filter(Doc::whole).map(Doc::id).forEach(open::remove);
        open.removeAll(reading.referred(open, base).keySet());
        List<Ending> gone = new ArrayList<>();
        Set<UUID> unread = new LinkedHashSet<>();
        for (UUID id : open) {
            Doc doc = present.get(id);
            if (doc == null) {
                unread.add(id);
            } else {
                gone.add(new Ending(id, doc.type(), doc.revision(), doc.commit(), null, null));
            }
        }
        gone.addAll(reading.endings(unread).values());
        gone.removeIf(ending -> ending.type() != SyncType.MEDIA && !suspected.containsKey(ending.id()));
        return gone;
    }
}
