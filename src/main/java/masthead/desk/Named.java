package masthead.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Checks that what a draft names is there: one statement for each type that is named. What is named stays there until the
 * transaction ends: whoever puts it in the trash meanwhile waits, and then finds it in use.
 */
@ApplicationScoped
public class Named {

    private final EntityManager entities;

    Named(EntityManager entities) {
        this.entities = entities;
    }

    public Check begin() {
        return new Check();
    }

    /** The names of one draft. */
    public final class Check {

        private final List<Name> names = new ArrayList<>();

        private record Name(String pointer, String type, UUID id) {}

        /** A type is called what its table is called. */
        public Check one(String pointer, String type, @Nullable UUID id) {
            if (id != null) {
                names.add(new Name(pointer, type, id));
            }
            return this;
        }

        public Check all(String pointer, String type, List<UUID> ids) {
            for (int i = 0; i < ids.size(); i++) {
                one(pointer + "/" + i, type, ids.get(i));
            }
            return this;
        }

        /** Only what this draft names anew has to be there; what an earlier one named may have gone since. */
        public List<Fault> faultsSince(Check earlier) {
            Set<UUID> known = new HashSet<>();
            earlier.names.forEach(name -> known.add(name.id()));
            names.removeIf(name -> known.contains(name.id()));
            return faults();
        }

        public List<Fault> faults() {
            Map<String, Set<UUID>> wanted = new LinkedHashMap<>();
            names.forEach(name ->
                    wanted.computeIfAbsent(name.type(), type -> new TreeSet<>()).add(name.id()));
            wanted.replaceAll((type, ids) -> new HashSet<>(hold(type, ids)));
            return names.stream()
                    .filter(name -> !wanted.getOrDefault(name.type(), Set.of()).contains(name.id()))
                    .map(name -> Fault.at(
                            name.pointer(), "unknown-reference", "names no %s that is there".formatted(name.type())))
                    .toList();
        }

        /**
         * Goes on only if all that is named anew is there.
         *
         * @throws ProblemException 422 with each name that leads nowhere
         */
        public void requireSince(Check earlier) {
            List<Fault> faults = faultsSince(earlier);
            if (!faults.isEmpty()) {
                throw ProblemException.invalid(faults);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<UUID> hold(String type, Set<UUID> ids) {
        return entities.createNativeQuery(
                        "SELECT id FROM %s WHERE id IN (?1) AND trashed_at IS NULL ORDER BY id FOR SHARE"
                                .formatted(type),
                        UUID.class)
                .setParameter(1, ids)
                .getResultList();
    }
}
