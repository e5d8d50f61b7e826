package masthead.desk;

import java.util.Map;
import java.util.UUID;

/** Given by rooms that refer to things of other rooms, so that those know whether they are in use. */
public interface Usage {

    /** In how many objects one call of {@link #replaceSome} replaces at most. */
    int SOME = 100;

    /** How many objects outside the trash use this one, by what they are called in the plural. */
    Map<String, Long> of(String type, UUID id);

    /**
     * Puts another thing of the same type in the place of one, in some of the objects that use it, those in the trash too.
     *
     * @return in how many; 0 when none is left
     */
    default int replaceSome(String type, UUID id, UUID by, Edit edit) {
        return 0;
    }
}
