package masthead.campaign.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** Where a campaign does not show. */
@Schema(
        name = "CampaignSuppressionDraft",
        description = "Where a campaign does not show. Articles with `suppressCampaigns` never show any.")
public record Suppression(
        @Schema(description = "Not on sensitive articles. Only a notice may.", defaultValue = "true")
        Boolean sensitive,

        @Schema(description = "Not on articles for members or who has paid.", defaultValue = "false")
        Boolean paid,

        @Schema(description = "Not on articles in these sections.")
        @Size(max = 50) @UniqueElements
        @Refers(to = "SectionCard")
        List<@NotNull UUID> sectionIds,

        @Schema(description = "Not on articles with one of these tags.")
        @Size(max = 50) @UniqueElements
        @Refers(to = "TagCard")
        List<@NotNull UUID> tagIds) {

    static final Suppression USUAL = new Suppression(true, false, List.of(), List.of());

    public Suppression {
        sensitive = Objects.requireNonNullElse(sensitive, true);
        paid = Objects.requireNonNullElse(paid, false);
        sectionIds = Objects.requireNonNullElse(sectionIds, List.of());
        tagIds = Objects.requireNonNullElse(tagIds, List.of());
    }

    /** The same with another thing in the place of one, wherever it is named. */
    public Suppression naming(UUID id, UUID by) {
        return new Suppression(sensitive, paid, replaced(sectionIds, id, by), replaced(tagIds, id, by));
    }

    private static List<UUID> replaced(List<UUID> ids, UUID id, UUID by) {
        return ids.stream().map(one -> one.equals(id) ? by : one).distinct().toList();
    }
}
