package masthead.newsletter.edition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.desk.DeskObject;
import masthead.desk.Moment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An edition as the desk sees it. */
@Schema(name = "DeskEdition", description = "An edition as the desk sees it.")
public record EditionView(
        UUID id,
        int version,

        @Schema(description = "The newsletter that it is an edition of.")
        UUID newsletterId,

        EditionState state,

        @Schema(
                description =
                        "Why it is paused (`by-the-desk`, `too-many-bounces`) or has failed (`not-started`, `nobody-reached`); null "
                                + "otherwise. New words may be added.",
                examples = "too-many-bounces")
        @Nullable String reason,

        @Schema(description = "The subject of its mails.", examples = "The harbour is open again")
        String subject,

        @Nullable String preheader,
        List<EditionPart> parts,

        @Schema(description = "When it is to be sent.") @Nullable Moment schedule,

        @Nullable EditionProblem problem,

        @Schema(description = "When sending started, with what was published then.") @Nullable Instant startedAt,

        @Schema(description = "When everybody had been tried once; the web archive has it since.") @Nullable Instant publishedAt,

        @Schema(description = "When no mail of it was under way any more.") @Nullable Instant endedAt,

        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy,
        @Nullable Instant trashedAt) {

    static EditionView of(Edition edition) {
        DeskObject.Stamp stamp = edition.stamp();
        EditionDraft content = edition.content();
        Moment plan = edition.plan();
        return new EditionView(
                stamp.id(),
                stamp.version(),
                edition.newsletterId(),
                edition.state(),
                edition.reason(),
                content.subject(),
                content.preheader(),
                content.parts(),
                plan == null ? null : plan.shown(),
                edition.problem(),
                edition.startedAt(),
                edition.publishedAt(),
                edition.endedAt(),
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy(),
                stamp.trashedAt());
    }
}
