package masthead.webhook.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The types of things that readers have. */
@Schema(name = "WebhookContentType", description = "A type of things that readers have.")
public enum ContentType {
    @JsonProperty("article")
    ARTICLE,
    @JsonProperty("author")
    AUTHOR,
    @JsonProperty("section")
    SECTION,
    @JsonProperty("tag")
    TAG,
    @JsonProperty("collection")
    COLLECTION,
    @JsonProperty("newsletter")
    NEWSLETTER,
    @JsonProperty("media")
    MEDIA,
    @JsonProperty("tier")
    TIER,
    @JsonProperty("site")
    SITE;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
