package masthead.desk;

import java.util.HashMap;
import java.util.Map;

/** What is in the trash stays out of lists, unless the trash itself is asked for. */
public final class Trash {

    private Trash() {}

    /** A condition for {@link Desk#page}. */
    public static Map<String, Object> condition(boolean trashed) {
        Map<String, Object> condition = new HashMap<>();
        condition.put("(trashedAt IS NOT NULL) = ?", trashed);
        return condition;
    }
}
