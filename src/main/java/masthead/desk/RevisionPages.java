package masthead.desk;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;

/** The revisions of one thing page by page, the newest first. */
public final class RevisionPages {

    private RevisionPages() {}

    /** @param before gives one more than wanted of the revisions with a lower number, the newest first */
    public static <R, V> Page<V> of(
            UUID thing,
            PageRequest request,
            UriInfo uri,
            IntFunction<List<R>> before,
            ToIntFunction<R> number,
            Function<R, V> view) {
        String list = "revisions-" + thing;
        Cursor after = request.after(list);
        return Page.of(
                list,
                before.apply(after == null ? Integer.MAX_VALUE : number(after)),
                request.size(),
                view,
                revision -> new Cursor(Integer.toString(number.applyAsInt(revision)), thing),
                uri);
    }

    private static int number(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.sort());
        } catch (NumberFormatException e) {
            throw Cursor.ofAnother();
        }
    }
}
