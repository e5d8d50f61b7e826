package masthead.membership.gift;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import masthead.membership.gift.Redemptions.Found;
import masthead.site.SiteDraft;
import masthead.site.Sites;
import org.jspecify.annotations.Nullable;

/** The page behind the link in a mail, without scripts. */
@ApplicationScoped
class GiftPage {

    private static final String STYLE = "body{margin:0;font:1.1rem/1.6 Georgia,serif;color:#1a1a1a;background:#fafaf8}"
            + "main{max-width:34rem;margin:10vh auto;padding:1.5rem}"
            + "label,input,button{display:block;width:100%;box-sizing:border-box;font:inherit}"
            + "input{margin:.3rem 0 1rem;padding:.6rem;border:1px solid #767676}"
            + "button{padding:.7rem;border:0;color:#fff;background:#12395b;cursor:pointer}"
            + "input:focus,button:focus{outline:3px solid #c98500;outline-offset:2px}";

    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                    .formatted(sha256(STYLE));

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
                .data("style", STYLE)
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
                .header("Content-Security-Policy", POLICY)
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

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
