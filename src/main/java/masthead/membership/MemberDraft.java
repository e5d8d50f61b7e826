package masthead.membership;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.mail.EmailAddress;
import masthead.mail.MailAddress;
import masthead.platform.http.Draft;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.persistence.Personal;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be written of a member. */
@Schema(name = "MemberDraft", description = "What may be written of a member.")
public record MemberDraft(
        @Schema(
                description = "Where the member has mail. No two members have the same, however it is spelled.",
                examples = "olena@example.org")
        @NotNull @MailAddress
        @Personal
        String email,

        @Schema(description = "What the member is called.", examples = "Olena Harbar")
        @NotBlankIfGiven
        @Size(max = 200) @Personal
        @Nullable String name,

        @Schema(description = "The language of mails to the member (BCP 47).") @LanguageTag @Nullable String language,

        @Schema(description = "What the member is a member of; null for a member without a tier.") @Nullable UUID tierId,

        @Schema(description = "Left out, it is `active`.") @Nullable MemberStatus status,

        @Schema(description = "Since when they have been a member. Left out of a new one, it is now.") @Nullable Instant since,

        @Schema(
                description =
                        "When the membership ends by itself; null for never. With `cancelled` it is needed; with `ended` it is now, "
                                + "if it is left out or lies ahead.")
        @Nullable Instant endsAt)
        implements Draft {

    public MemberDraft {
        status = Objects.requireNonNullElse(status, MemberStatus.ACTIVE);
    }

    @Override
    public List<Fault> contradictions() {
        List<Fault> faults = new ArrayList<>();
        if (status == MemberStatus.CANCELLED && endsAt == null) {
            faults.add(Fault.at("/endsAt", "required", "must be given: what was cancelled ends some time"));
        }
        if (since != null && endsAt != null && endsAt.isBefore(since)) {
            faults.add(Fault.at("/endsAt", "out-of-range", "must not be earlier than since"));
        }
        return faults;
    }

    /** As it is kept: with times for those that were left out, and the address as mail servers write it. */
    MemberDraft complete(Instant usualSince, Instant now) {
        boolean endsNow = status == MemberStatus.ENDED && (endsAt == null || endsAt.isAfter(now));
        return new MemberDraft(
                EmailAddress.of(email).text(),
                name,
                language,
                tierId,
                status,
                since == null ? usualSince : since,
                endsNow ? now : endsAt);
    }

    MemberDraft standing(MemberStatus newStatus, @Nullable UUID newTier, @Nullable Instant newEnd) {
        return new MemberDraft(email, name, language, newTier, newStatus, since, newEnd);
    }

    /** Whatever is logged, nobody is named. */
    @Override
    public String toString() {
        return "MemberDraft" + Objects.hash(email, name, language, tierId, status, since, endsAt);
    }
}
