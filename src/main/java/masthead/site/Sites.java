package masthead.site;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import masthead.desk.Desk;
import masthead.desk.LiveDesk;
import masthead.desk.Named;
import masthead.desk.Usage;
import masthead.media.MediaKind;
import masthead.media.Pictures;
import masthead.publication.Change;
import masthead.publication.Documents;
import masthead.publication.NamingDocuments;
import masthead.publication.Publication;
import masthead.site.address.SiteCard;
import masthead.site.address.Target;
import org.jspecify.annotations.Nullable;

/** The site, of which there is one: {@link SiteCard#SITE}. It is neither created nor put in the trash. */
@ApplicationScoped
public class Sites extends LiveDesk<Site, SiteDraft> {

    public static final String TYPE = SiteCard.TYPE;

    private final Named named;
    private final Documents documents;
    private final Publication publication;

    Sites(
            Desk desk,
            Publication publication,
            Documents documents,
            NamingDocuments naming,
            @All List<Usage> usages,
            Named named) {
        super(Site.class, Site::new, desk, publication, naming, usages);
        this.named = named;
        this.documents = documents;
        this.publication = publication;
    }

    @Override
    protected SiteDraft complete(Site site, SiteDraft draft) {
        names(draft).requireSince(names(site.draft()));
        // Nobody was ever led to the addresses that a new installation comes with.
        return site.version() == 1 ? draft : draft.since(site.draft());
    }

    /** What it says of itself now. */
    public SiteDraft present() {
        return read(SiteCard.SITE).draft();
    }

    /** Gives the site to readers if they do not have it yet. */
    void publishFirst() {
        if (!documents.has(SiteCard.SITE)) {
            project(List.of(SiteCard.SITE)).forEach(site -> publication.announce(new Change.Upsert(site)));
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Collection<Class<?>> shapes() {
        return List.of(SiteDocument.class, SiteCard.class);
    }

    private Named.Check names(SiteDraft draft) {
        Named.Check names = named.begin()
                .one("/logoId", Pictures.TYPE, MediaKind.IMAGE.word(), draft.logoId())
                .one("/podcastArtworkId", Pictures.TYPE, MediaKind.IMAGE.word(), draft.podcastArtworkId());
        for (Map.Entry<String, List<MenuItem>> menu : draft.menus().entrySet()) {
            for (int i = 0; i < menu.getValue().size(); i++) {
                MenuItem item = menu.getValue().get(i);
                String pointer = "/menus/%s/%d".formatted(menu.getKey(), i);
                addTarget(names, pointer, item.target());
                for (int j = 0; j < item.items().size(); j++) {
                    addTarget(
                            names,
                            "%s/items/%d".formatted(pointer, j),
                            item.items().get(j).target());
                }
            }
        }
        return names;
    }

    private static void addTarget(Named.Check names, String item, @Nullable Target target) {
        if (target != null && target.type() != null) {
            names.one(item + "/target/id", target.type().type(), target.id());
        }
    }
}
