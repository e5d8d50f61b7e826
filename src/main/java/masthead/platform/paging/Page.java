package masthead.platform.paging;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Makes a page of rows, one more than wanted having been asked for to see whether there is a next page.
     *
     * @param list what is listed and in which order; without spaces
     * @param rows up to size + 1 rows
     */
    public static <R, T> Page<T> of(
            String list, List<R> rows, int size, Function<R, T> item, Function<R, Cursor> cursor, UriInfo here) {
        List<R> shown = rows.size() > size ? rows.subList(0, size) : rows;
        return new Page<>(
                shown.stream().map(item).toList(),
                rows.size() > size ? next(here, list, cursor.apply(shown.getLast())) : null);
    }

    public Response response() {
        return linked(Response.ok(this), next).build();
    }

    /** The answer with a link to the next page, if there is one. */
    public static Response.ResponseBuilder linked(Response.ResponseBuilder answer, @Nullable String next) {
        return next == null ? answer : answer.header("Link", link(next));
    }

    /** The address of the next page, as a path so that it holds behind any proxy. */
    public static String next(UriInfo here, String list, Cursor cursor) {
        URI next = here.getRequestUriBuilder()
                .replaceQueryParam("cursor", cursor.text(list))
                .build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }

    /** The Link header (RFC 8288). */
    public static String link(String next) {
        return Link.fromUri(next).rel("next").build().toString();
    }
}
