package masthead.access;

/** What a caller may do. */
public final class Scope {

    /** To read the whole of what only members may read. */
    public static final String READ_MEMBERS = "content:read:members";

    /** Stands in every scope, and in no role. */
    static final String MARK = ":";

    private Scope() {}
}
