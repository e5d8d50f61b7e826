package masthead.newsletter.edition;

import java.time.Instant;
import java.util.UUID;
import masthead.desk.DeskObject;
import masthead.desk.Moment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An edition in a list at the desk. */
@Schema(name = "DeskEditionSummary", description = "An edition in a list at the desk.")
public record EditionSummary(
        UUID id,
        int version,
        EditionState state,

        @Schema(description = "Why it is paused or has failed; null otherwise.", examples = "too-many-bounces")
        @Nullable String reason,

        @Schema(description = "The subject of its mails.", examples = "The harbour is open again")
        String subject,

        @Schema(description = "When it is to be sent.") @Nullable Moment schedule,

        @Schema(description = "When sending started.") @Nullable Instant startedAt,

        @Schema(description = "When no mail of it was under way any more.") @Nullable Instant endedAt,

        Instant savedAt,
        String savedBy,
        @Nullable Instant trashedAt) {

    static EditionSummary of(Edition edition) {
        DeskObject.Stamp stamp = edition.stamp();
        Moment plan = edition.plan();
        return new EditionSummary(
                stamp.id(),
                stamp.version(),
                edition.state(),
                edition.reason(),
                edition.content().subject(),
                plan == null ? null : plan.shown(),
                edition.startedAt(),
                edition.endedAt(),
                stamp.savedAt(),
                stamp.savedBy(),
                stamp.trashedAt());
    }
}
