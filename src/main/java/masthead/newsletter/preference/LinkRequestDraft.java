package masthead.newsletter.preference;

import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import masthead.newsletter.subscriber.LinkPurpose;
import masthead.platform.http.Draft;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a link is wanted for. */
@Schema(name = "LinkRequestDraft", description = "What a link is wanted for.")
public record LinkRequestDraft(
        @NotNull @Schema(description = "One of `export`, `erase` and `change-address`.")
        LinkPurpose purpose) implements Draft {

    private static final Set<LinkPurpose> WANTED =
            EnumSet.of(LinkPurpose.EXPORT, LinkPurpose.ERASE, LinkPurpose.CHANGE_ADDRESS);

    @Override
    @SuppressWarnings("NullAway") // Asked of drafts that lack it, too.
    public List<Fault> contradictions() {
        return purpose == null || WANTED.contains(purpose)
                ? List.of()
                : List.of(Fault.at("/purpose", "malformed", "must be export, erase or change-address"));
    }
}
