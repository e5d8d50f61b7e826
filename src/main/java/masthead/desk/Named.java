package masthead.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

        private record Name(
                String pointer, String type, @Nullable String kind, UUID id) {

            boolean isAmong(Map<UUID, String> there) {
                String found = there.get(id);
                return found != null && (kind == null || kind.equals(found));
            }

            boolean isNamedBy(Name other) {
                return id.equals(other.id) && Objects.equals(kind, other.kind);
            }

            Fault fault() {
                return Fault.at(
                        pointer,
                        "unknown-reference",
                        "names no %s that is there".formatted(Objects.requireNonNullElse(kind, type)));
            }
        }

        /** A type is called what its table is called. */
        public Check one(String pointer, String type, @Nullable UUID id) {
            return one(pointer, type, null, id);
        }

        /** @param kind what the column of that name must hold; null for any */
        public Check one(String pointer, String type, @Nullable String kind, @Nullable UUID id) {
            if (id != null) {
                names.add(new Name(pointer, type, kind, id));
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
            names.removeIf(name -> earlier.names.stream().anyMatch(name::isNamedBy));
            return faults();
        }

        public List<Fault> faults() {
            Map<String, Set<UUID>> wanted = new LinkedHashMap<>();
            Set<String> ofKinds = new HashSet<>();
            for (Name name : names) {
                wanted.computeIfAbsent(name.type(), type -> new TreeSet<>()).add(name.id());
                if (name.kind() != null) {
                    ofKinds.add(name.type());
                }
            }
            Map<String, Map<UUID, String>> there = new HashMap<>();
            wanted.forEach((type, ids) -> there.put(type, hold(type, ofKinds.contains(type), ids)));
            return names.stream()
                    .filter(name -> !name.isAmong(there.getOrDefault(name.type(), Map.of())))
                    .map(Name::fault)
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

    /** The kind of each that is there; empty if kinds are not asked for. */
    @SuppressWarnings("unchecked")
    private Map<UUID, String> hold(String type, boolean withKind, Set<UUID> ids) {
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT id, %s FROM %s WHERE id IN (?1) AND trashed_at IS NULL ORDER BY id FOR SHARE"
                                .formatted(withKind ? "kind" : "''", type),
                        Object[].class)
                .setParameter(1, ids)
                .getResultList();
        Map<UUID, String> held = new HashMap<>();
        rows.forEach(row -> held.put((UUID) row[0], (String) row[1]));
        return held;
    }
}
