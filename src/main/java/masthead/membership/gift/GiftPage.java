package masthead.membership.gift;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import masthead.membership.gift.Redemptions.Found;
import masthead.platform.http.PageStyle;
import masthead.site.SiteDraft;
import masthead.site.Sites;
import org.jspecify.annotations.Nullable;

/** The page behind the link in a mail, without scripts. */
@ApplicationScoped
class GiftPage {

    private final Template template;
    private final GiftMail words;
    private final Sites sites;

    GiftPage(@Location("gift/page.html") Template template, GiftMail words, Sites sites) {
        this.template = template;
        this.words = words;
        this.sites = sites;
    }

    /**
     * @param found null for a link that opens nothing
     * @param isDone whether it comes after the form was sent
     */
    Response of(@Nullable Found found, boolean isDone) {
        SiteDraft site = sites.present();
        String language = found == null
                ? site.languages().stream().findFirst().orElse(null)
                : GiftMail.language(found.gift(), site);
        Map<String, Object> values =
                found == null ? Map.of() : words.values(found.gift(), found.both(), site, language);
        boolean isForm = found != null && found.obstacle() == null;
        String name = found == null ? null : found.both().recipient().name();
        String html = template.data("language", GiftWording.spoken(language))
                .data("title", GiftWording.TITLE.in(language, values))
                .data("site", site.name())
                .data("style", PageStyle.CSS)
                .data("told", wording(found, isDone).in(language, values))
                .data("form", isForm)
                .data("name", isForm && name != null ? name : "")
                .data("yourName", GiftWording.YOUR_NAME.in(language, values))
                .data("take", GiftWording.TAKE.in(language, values))
                .data("once", GiftWording.ONCE.in(language, values))
                .render();
        return Response.status(found == null ? Response.Status.NOT_FOUND : Response.Status.OK)
                .type(GiftPageResource.HTML)
                .header(HttpHeaders.CACHE_CONTROL, RedemptionResource.NEVER_KEPT)
                .entity(html)
                .build();
    }

    private static GiftWording wording(@Nullable Found found, boolean isDone) {
        if (found == null) {
            return GiftWording.UNKNOWN;
        }
        if (found.obstacle() == null) {
            return GiftWording.GIFT;
        }
        return isDone && found.obstacle() == GiftObstacle.REDEEMED
                ? GiftWording.DONE
                : found.obstacle().wording();
    }
}
