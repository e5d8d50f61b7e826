package masthead.sync.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import masthead.sync.Scope;
import masthead.sync.SyncType;
import org.jspecify.annotations.Nullable;

/** What one commit changed. */
record LiveCommit(long commit, List<LiveChange> changes) {

    /**
     * What readers have, or had, of something, as far as scopes go.
     *
     * @param facets each with the name of the facet and a colon before the value
     */
    record State(String language, Set<String> facets) {

        boolean isIn(Scope scope) {
            return (scope.languages().isEmpty() || scope.languages().contains(language))
                    && (scope.sections().isEmpty()
                            || scope.sections().stream().anyMatch(section -> facets.contains("section:" + section)));
        }
    }

    /**
     * @param before null where readers did not have it
     * @param after null where they do not
     * @param reason why they do not
     */
    record LiveChange(
            SyncType type,
            UUID id,
            @Nullable State before,
            @Nullable State after,
            @Nullable String reason) {}

    /** What is told of a change. */
    record Told(SyncType type, UUID id, @Nullable String reason) {

        static final String OUT_OF_SCOPE = "out-of-scope";
        static final String KILLED = "killed";
    }

    /** What those with this scope are told, in the order of the log. */
    List<Told> in(Scope scope) {
        List<Told> told = new ArrayList<>();
        for (LiveChange change : changes) {
            if (isIn(scope, change, change.after())) {
                told.add(new Told(change.type(), change.id(), null));
            } else if (Told.KILLED.equals(change.reason())) {
                // Whoever has seen it anywhere is to forget it.
                told.add(new Told(change.type(), change.id(), Told.KILLED));
            } else if (isIn(scope, change, change.before())) {
                String reason = change.reason();
                told.add(new Told(change.type(), change.id(), reason == null ? Told.OUT_OF_SCOPE : reason));
            }
        }
        return told;
    }

    private static boolean isIn(Scope scope, LiveChange change, @Nullable State state) {
        return state != null && scope.has(change.type()) && (change.type() != SyncType.ARTICLE || state.isIn(scope));
    }

    static Set<String> facets(String... facets) {
        return List.of(facets).stream()
                .filter(facet -> facet.startsWith("section:"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
