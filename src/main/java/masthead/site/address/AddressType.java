package masthead.site.address;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has a URL template of its own that readers' addresses are made of. */
@Schema(name = "AddressType", description = "What has a URL template of its own that readers' addresses are made of.")
public enum AddressType {
    @JsonProperty("article")
    ARTICLE,
    @JsonProperty("page")
    PAGE,
    @JsonProperty("author")
    AUTHOR,
    @JsonProperty("section")
    SECTION,
    @JsonProperty("tag")
    TAG,
    @JsonProperty("collection")
    COLLECTION,
    @JsonProperty("edition")
    EDITION;

    /** The type of its documents. */
    String documents() {
        return (this == PAGE ? ARTICLE : this).name().toLowerCase(Locale.ROOT);
    }

    String template(UrlTemplates templates) {
        return switch (this) {
            case ARTICLE -> templates.article();
            case PAGE -> templates.page();
            case AUTHOR -> templates.author();
            case SECTION -> templates.section();
            case TAG -> templates.tag();
            case COLLECTION -> templates.collection();
            case EDITION -> templates.edition();
        };
    }
}
