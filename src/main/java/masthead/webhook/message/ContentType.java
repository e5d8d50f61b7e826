package masthead.webhook.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import masthead.platform.text.Word;
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
    @JsonProperty("edition")
    EDITION,
    @JsonProperty("media")
    MEDIA,
    @JsonProperty("campaign")
    CAMPAIGN,
    @JsonProperty("tier")
    TIER,
    @JsonProperty("site")
    SITE;

    String wire() {
        return Word.of(this);
    }
}
