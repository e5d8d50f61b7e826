package masthead.article.revision;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what leads from one body to another: blocks go, move and come, each at most once, and then are changed where they stand. */
final class BodyDifferences {

    private final JsonPointer place;
    private final Blocks before;
    private final Blocks after;
    private final Set<String> resting;

    BodyDifferences(JsonPointer place, Blocks before, Blocks after) {
        this.place = place;
        this.before = before;
        this.after = after;
        this.resting = LongestRun.of(before.idsIn(after), after.idsIn(before));
    }

    void addTo(Differences differences) {
        List<PatchOperation> patch = differences.patch();
        List<String> present = before.ids();
        removeFrom(present, patch);
        moveIn(present, patch);
        addTo(patch);
        changeWithin(differences);
        describe(differences.blocks());
    }

    /** The last first, so that no place changes before its turn. */
    private void removeFrom(List<String> present, List<PatchOperation> patch) {
        for (int i = present.size() - 1; i >= 0; i--) {
            String id = present.get(i);
            if (!after.has(id)) {
                patch.add(new PatchOperation.Remove(at(i), before.get(id), id));
                present.remove(i);
            }
        }
    }

    /** Each that does not rest goes behind the one that it is to follow; that one stands right already, or rests. */
    private void moveIn(List<String> present, List<PatchOperation> patch) {
        @Nullable String follows = null;
        for (String id : after.idsIn(before)) {
            if (!resting.contains(id)) {
                int from = present.indexOf(id);
                present.remove(from);
                int to = follows == null ? 0 : present.indexOf(follows) + 1;
                present.add(to, id);
                patch.add(new PatchOperation.Move(at(from), at(to), id));
            }
            follows = id;
        }
    }

    private void addTo(List<PatchOperation> patch) {
        List<String> ids = after.ids();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (!before.has(id)) {
                patch.add(new PatchOperation.Add(at(i), after.get(id), id));
            }
        }
    }

    private void changeWithin(Differences differences) {
        List<String> ids = after.ids();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (isChanged(id)) {
                if (before.type(id).equals(after.type(id))) {
                    differences.compare(place.appendIndex(i), before.get(id), after.get(id), id);
                } else {
                    differences.patch().add(new PatchOperation.Replace(at(i), after.get(id), before.get(id), id));
                }
            }
        }
    }

    private void describe(List<BlockChange> changes) {
        List<String> then = before.ids();
        List<String> now = after.ids();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < then.size(); i++) {
            String id = then.get(i);
            places.put(id, i);
            if (!after.has(id)) {
                changes.add(new BlockChange(id, before.type(id), i, null, false, false));
            }
        }
        for (int i = 0; i < now.size(); i++) {
            String id = now.get(i);
            boolean isMoved = before.has(id) && !resting.contains(id);
            if (!before.has(id) || isMoved || isChanged(id)) {
                changes.add(new BlockChange(id, after.type(id), places.get(id), i, isMoved, isChanged(id)));
            }
        }
    }

    private boolean isChanged(String id) {
        return before.has(id) && after.has(id) && !before.get(id).equals(after.get(id));
    }

    private String at(int index) {
        return place.appendIndex(index).toString();
    }
}
