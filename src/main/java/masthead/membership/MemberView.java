package masthead.membership;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import masthead.desk.DeskObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member as the desk sees them. */
@Schema(name = "DeskMember", description = "A member as the desk sees them.")
public record MemberView(
        UUID id,
        int version,

        @Schema(description = "Where the member has mail.", examples = "olena@example.org")
        String email,

        @Schema(description = "What the member is called; null if nobody said.") @Nullable String name,

        @Nullable String language,

        @Schema(description = "What the member is a member of.") @Nullable UUID tierId,

        MemberStatus status,

        @Schema(description = "Since when they have been a member.")
        Instant since,

        @Schema(description = "When the membership ends by itself; null for never.") @Nullable Instant endsAt,

        @Schema(
                description =
                        "Whether it is expected to be paid for again: then it ends some days after `endsAt`, not at once.")
        boolean renews,

        MemberSource source,
        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy) {

    static MemberView of(Member member) {
        DeskObject.Stamp stamp = member.stamp();
        MemberDraft content = member.draft();
        return new MemberView(
                stamp.id(),
                stamp.version(),
                content.email(),
                content.name(),
                content.language(),
                content.tierId(),
                Objects.requireNonNull(content.status()),
                Objects.requireNonNull(content.since()),
                content.endsAt(),
                member.renews(),
                member.source(),
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy());
    }
}
