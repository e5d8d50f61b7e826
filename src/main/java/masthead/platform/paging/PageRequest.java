package masthead.platform.paging;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted. */
public record PageRequest(
        @QueryParam("limit")
        @Parameter(
                description = "How many items a page holds at most.",
                schema =
                        @Schema(
                                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
                                minimum = "1",
                                maximum = "100",
                                defaultValue = "20"))
        @Nullable Integer limit,

        @QueryParam("cursor")
        @Parameter(
                description = "Where the page begins; it comes in the `next` link of the page before. Opaque.",
                schema =
                        @Schema(
                                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                maxLength = 1000))
        @Nullable String cursor) {

    public static final int LARGEST = 100;
    private static final int USUAL = 20;

    /** @throws ProblemException 422 when out of bounds */
    public int size() {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > LARGEST) {
            throw ProblemException.invalid(
                    List.of(Fault.ofParameter("limit", "out-of-range", "must be from 1 to " + LARGEST)));
        }
        return limit;
    }

    /**
     * @param list what is listed and in which order, as the page before said
     * @throws ProblemException 400 when it is none that this list gave out
     */
    public @Nullable Cursor after(String list) {
        return cursor == null ? null : Cursor.read(cursor, list);
    }
}
