package masthead.desk;

import java.util.Map;
import java.util.UUID;

/** Given by rooms that refer to things of other rooms, so that those know whether they are in use. */
public interface Usage {

    /** How many objects outside the trash use this one, by what they are called in the plural. */
    Map<String, Long> of(String type, UUID id);
}
