package masthead.sync;

import java.util.List;

/**
 * What one answer says.
 *
 * @param commit as of which it is true
 * @param cursor where the copy is with it
 * @param upToDate whether the copy then is what readers have at the commit
 */
record Page(List<Entry> entries, long commit, SyncCursor cursor, boolean upToDate) {}
