package masthead.desk;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Why an article is saved, in the words of who saves it. */
public record Reason(
        @QueryParam("note")
        @Parameter(
                description =
                        "Why it is saved. The revision keeps this, and no other save is joined with one that has a note.",
                example = "Figures checked with the harbour office",
                schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = Reason.LONGEST))
        @Nullable String note) {

    /** How long a note may be, in characters. */
    public static final int LONGEST = 300;

    /** @throws ProblemException 422 when it is blank or too long */
    public @Nullable String text() {
        if (note != null && (note.isBlank() || note.codePointCount(0, note.length()) > LONGEST)) {
            throw ProblemException.invalid(List.of(Fault.ofParameter(
                    "note", "wrong-length", "must have 1 to " + LONGEST + " characters, and not only spaces")));
        }
        return note;
    }
}
