package masthead.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.desk.Usage;
import masthead.media.Pictures;
import masthead.publication.Change;
import masthead.publication.Publication;
import masthead.site.address.SiteCard;

/** The logo, the artwork of the podcast, and what menus lead to. */
@ApplicationScoped
class SiteUsage implements Usage {

    private final Desk desk;
    private final Publication publication;

    SiteUsage(Desk desk, Publication publication) {
        this.desk = desk;
        this.publication = publication;
    }

    @Override
    public Map<String, Long> of(String type, UUID id) {
        return type.equals(Pictures.TYPE)
                ? Map.of("sites", Site.withPicture(id))
                : Map.of(
                        "menuItems",
                        desk.find(Site.class, SiteCard.SITE).draft().itemsNaming(type, id));
    }

    @Override
    public int replaceSome(String type, UUID id, UUID by, Edit edit) {
        int replaced = 0;
        for (Site site : desk.lock(Site.class, List.of(SiteCard.SITE))) {
            if (site.draft().itemsNaming(type, id) > 0) {
                site.rename(type, id, by, edit);
                publication.announce(new Change.Upsert(site.projection()));
                replaced++;
            }
        }
        return replaced;
    }
}
