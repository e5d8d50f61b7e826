package masthead.site;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import masthead.desk.Edit;
import masthead.desk.LiveObject;
import masthead.publication.Projection;
import masthead.site.address.SiteCard;
import org.jspecify.annotations.Nullable;

/** The one site. Its row is there from the migration on. */
@Entity
class Site extends LiveObject<SiteDraft> {

    @Convert(converter = SiteColumn.class)
    private @Nullable SiteDraft content;

    @Column(name = "logo_id")
    private @Nullable UUID logoId;

    @Column(name = "podcast_artwork_id")
    private @Nullable UUID podcastArtworkId;

    static long withPicture(UUID mediaId) {
        return count("logoId = ?1 or podcastArtworkId = ?1", mediaId);
    }

    @Override
    public SiteDraft draft() {
        return Objects.requireNonNull(content);
    }

    @Override
    public void revise(SiteDraft draft) {
        content = draft;
        logoId = draft.logoId();
        podcastArtworkId = draft.podcastArtworkId();
    }

    /** Menus lead to another thing. */
    void rename(String type, UUID id, UUID by, Edit edit) {
        revise(draft().naming(type, id, by));
        touch(edit);
    }

    @Override
    public Projection projection() {
        SiteDraft site = draft();
        Map<String, List<MenuItemDocument>> menus = new LinkedHashMap<>();
        site.menus()
                .forEach((name, items) ->
                        menus.put(name, items.stream().map(MenuItemDocument::of).toList()));
        SiteDocument document = new SiteDocument(
                id(),
                site.name(),
                site.publisher(),
                site.description(),
                site.postalAddress(),
                logoId,
                podcastArtworkId,
                site.zone(),
                site.languages(),
                menus,
                site.supporterCount(),
                site.profiles(),
                site.urlTemplates(),
                site.imageRenditions(),
                site.localized());
        SiteCard card = new SiteCard(
                id(),
                site.name(),
                site.zone(),
                site.languages(),
                site.urlTemplates(),
                site.formerUrlTemplates(),
                site.imageRenditions());
        return new Projection(id(), Sites.TYPE, "", null, stamp().createdAt(), site.name(), document, card, Map.of());
    }
}
