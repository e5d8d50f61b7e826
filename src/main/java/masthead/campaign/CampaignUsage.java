package masthead.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.campaign.content.CampaignDraft;
import masthead.campaign.content.Suppression;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.desk.Usage;
import masthead.media.Pictures;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.Tags;

/** What campaigns show, and where they do not. */
@ApplicationScoped
class CampaignUsage implements Usage {

    private final Desk desk;
    private final Saving saving;

    CampaignUsage(Desk desk, Saving saving) {
        this.desk = desk;
        this.saving = saving;
    }

    @Override
    public Map<String, Long> of(String type, UUID id) {
        String condition = condition(type);
        return condition.isEmpty()
                ? Map.of()
                : Map.of("campaigns", Campaign.count("trashedAt IS NULL AND " + condition, id));
    }

    @Override
    public int replaceSome(String type, UUID id, UUID by, Edit edit) {
        String condition = condition(type);
        List<UUID> users = condition.isEmpty() ? List.of() : Campaign.using(condition, id, SOME);
        if (users.isEmpty()) {
            return 0;
        }
        for (Campaign campaign : desk.lock(Campaign.class, users)) {
            CampaignDraft content = campaign.content();
            Suppression replaced = content.suppression().naming(id, by);
            saving.write(
                    campaign,
                    content.with(content.goal(), replaced),
                    "Put %s %s in the place of %s".formatted(type, by, id),
                    edit);
        }
        return users.size();
    }

    private static String condition(String type) {
        return switch (type) {
            case Sections.TYPE -> "?1 MEMBER OF sectionIds";
            case Tags.TYPE -> "?1 MEMBER OF tagIds";
            case Pictures.TYPE -> "?1 MEMBER OF mediaIds";
            default -> "";
        };
    }
}
