package masthead.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import masthead.body.Body;
import masthead.campaign.content.CampaignContent;
import masthead.campaign.content.CampaignDraft;
import masthead.desk.Named;
import masthead.media.MediaKind;
import masthead.media.Pictures;
import masthead.platform.problem.Problem.Fault;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.Tags;
import org.jspecify.annotations.Nullable;

/** What campaigns name: pictures and recordings, articles, sections and tags. */
@ApplicationScoped
class CampaignNames {

    private static final String ARTICLE = "article";

    private final Named named;

    CampaignNames(Named named) {
        this.named = named;
    }

    /** Names that lead nowhere and were not there before: what has gone since must not keep an editor from saving. */
    List<Fault> faults(CampaignDraft draft, @Nullable CampaignDraft before) {
        return withArticles(draft).faultsSince(before == null ? named.begin() : withArticles(before));
    }

    /** Names that lead nowhere, where readers would miss something. An article that has gone is left out. */
    List<Fault> faultsToShow(CampaignDraft draft) {
        return names(draft).faults();
    }

    private Named.Check withArticles(CampaignDraft draft) {
        Named.Check names = names(draft);
        for (int i = 0; i < draft.contents().size(); i++) {
            String at = "/contents/" + i;
            Body.articleNames(draft.contents().get(i).body())
                    .forEach(name -> names.one(at + name.pointer(), ARTICLE, name.id()));
        }
        return names;
    }

    private Named.Check names(CampaignDraft draft) {
        Named.Check names = named.begin()
                .all(
                        "/suppression/sectionIds",
                        Sections.TYPE,
                        draft.suppression().sectionIds())
                .all("/suppression/tagIds", Tags.TYPE, draft.suppression().tagIds());
        for (int i = 0; i < draft.contents().size(); i++) {
            CampaignContent content = draft.contents().get(i);
            String at = "/contents/" + i;
            names.one(at + "/imageId", Pictures.TYPE, MediaKind.IMAGE.word(), content.imageId());
            Body.mediaNames(content.body())
                    .forEach(name -> names.one(at + name.pointer(), Pictures.TYPE, name.kind(), name.id()));
        }
        return names;
    }
}
