package masthead.newsletter.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import masthead.publication.ReferringForms;
import masthead.site.address.SiteCard;
import org.jspecify.annotations.Nullable;

/** Who speaks to readers, as the site has it. */
@ApplicationScoped
public class Publisher {

    private final ReferringForms forms;

    Publisher(ReferringForms forms) {
        this.forms = forms;
    }

    /** @param postalAddress line by line */
    public record Known(String name, @Nullable String postalAddress) {}

    public Known known(Words words) {
        ReferringForms.Form form = forms.of(SiteCard.TYPE, SiteCard.SITE);
        ObjectNode site = form == null ? null : form.document();
        JsonNode document = site == null ? MissingNode.getInstance() : site;
        return new Known(
                document.path("name").asText(words.say("site.fallback")),
                document.path("postalAddress").isTextual()
                        ? document.path("postalAddress").asText()
                        : null);
    }
}
