package masthead.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.platform.persistence.JsonColumn;

@Singleton
@Converter
class SiteColumn extends JsonColumn<SiteDraft> {

    SiteColumn(ObjectMapper json) {
        super(json, SiteDraft.class);
    }
}
