package masthead.membership.tier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import masthead.access.reader.ReaderOpening;
import masthead.desk.DeskObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tier as the desk sees it. */
@Schema(name = "DeskTier", description = "A tier as the desk sees it.")
public record TierView(
        UUID id,
        int version,
        String name,
        @Nullable String slug,
        @Nullable String description,

        @Schema(description = "In the currency's smallest unit (ISO 4217).")
        long price,

        @Schema(description = "ISO 4217.") String currency,

        Billing interval,

        @Schema(description = "What its members get, a line each.")
        List<String> benefits,

        ReaderOpening opens,

        @Schema(description = "Whether readers are offered it.")
        boolean active,

        Map<String, TierTexts> localized,
        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy,
        @Nullable Instant trashedAt) {

    static TierView of(Tier tier) {
        DeskObject.Stamp stamp = tier.stamp();
        TierDraft content = tier.draft();
        return new TierView(
                stamp.id(),
                stamp.version(),
                content.name(),
                content.slug(),
                content.description(),
                content.price(),
                content.currency(),
                content.interval(),
                content.benefits(),
                Objects.requireNonNull(content.opens()),
                Boolean.TRUE.equals(content.active()),
                content.localized(),
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy(),
                stamp.trashedAt());
    }
}
