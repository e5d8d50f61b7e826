package masthead.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.publication.Publication;
import org.jspecify.annotations.Nullable;

/** Checks that what a draft names is there: one statement for all of it. */
@ApplicationScoped
public class Named {

    private final Publication publication;

    Named(Publication publication) {
        this.publication = publication;
    }

    public Check begin() {
        return new Check();
    }

    /** The names of one draft. */
    public final class Check {

        private final List<Name> names = new ArrayList<>();

        private record Name(String pointer, String type, UUID id) {}

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

        public List<Fault> faults() {
            Map<UUID, String> present =
                    publication.types(names.stream().map(Name::id).toList());
            return names.stream()
                    .filter(name -> !name.type().equals(present.get(name.id())))
                    .map(name -> Fault.at(
                            name.pointer(), "unknown-reference", "names no %s that is there".formatted(name.type())))
                    .toList();
        }

        /** @throws ProblemException 422 with each name that leads nowhere */
        public void require() {
            List<Fault> faults = faults();
            if (!faults.isEmpty()) {
                throw ProblemException.invalid(faults);
            }
        }
    }
}
