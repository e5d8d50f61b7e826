package masthead.campaign;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.access.audit.Unaudited;
import masthead.campaign.content.CampaignDraft;
import masthead.desk.Edit;
import masthead.desk.Sitting;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a campaign was when it was saved. Never changed; the newest may yield its place to a save that continues it. */
@Entity
@Immutable
@Table(name = "campaign_revision")
@Unaudited
@IdClass(CampaignRevision.Key.class)
class CampaignRevision extends PanacheEntityBase {

    /** A campaign's revisions are numbered from 1. A number never stands for anything else, so some are missing. */
    record Key(UUID campaignId, int number) {}

    @Id
    @Column(name = "campaign_id")
    private @Nullable UUID campaignId;

    @Id
    private int number;

    @Embedded
    private @Nullable Sitting sitting;

    @Convert(converter = CampaignColumn.class)
    private @Nullable CampaignDraft content;

    CampaignRevision() {}

    private CampaignRevision(Campaign campaign, Sitting sitting) {
        this.campaignId = campaign.id();
        this.number = campaign.revision();
        this.sitting = sitting;
        this.content = campaign.content();
    }

    /** Keeps what has just been saved: instead of the revision before, if it continues that one, else beside it. */
    static void keep(Campaign campaign, Edit edit, @Nullable String note) {
        Sitting sitting = Sitting.of(edit, note);
        CampaignRevision before = of(campaign.id(), campaign.revision() - 1);
        if (before != null && !campaign.isKept(before.number) && sitting.continues(before.sitting())) {
            sitting = sitting.since(before.sitting());
            before.delete();
        }
        new CampaignRevision(campaign, sitting).persist();
    }

    /** The newest first, from below a number. */
    static List<CampaignRevision> before(UUID campaignId, int number, int most) {
        return find("campaignId = ?1 AND number < ?2 ORDER BY number DESC", campaignId, number)
                .page(0, most)
                .list();
    }

    private static @Nullable CampaignRevision of(UUID campaignId, int number) {
        return findById(new Key(campaignId, number));
    }

    /** @throws ProblemException 404 */
    static CampaignRevision require(UUID campaignId, int number) {
        CampaignRevision revision = of(campaignId, number);
        if (revision == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "The campaign has no revision %d.".formatted(number));
        }
        return revision;
    }

    int number() {
        return number;
    }

    Sitting sitting() {
        return Objects.requireNonNull(sitting);
    }

    CampaignDraft content() {
        return Objects.requireNonNull(content);
    }
}
