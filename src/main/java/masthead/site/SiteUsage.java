package masthead.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import masthead.desk.Usage;
import masthead.media.Pictures;

/** The logo is a picture in use; so is, by the document of the site, whatever a menu leads to. */
@ApplicationScoped
class SiteUsage implements Usage {

    @Override
    public Map<String, Long> of(String type, UUID id) {
        return type.equals(Pictures.TYPE) ? Map.of("sites", Site.withLogo(id)) : Map.of();
    }
}
