package masthead.campaign.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader reads on. */
@Schema(name = "ReaderSurface", description = "What a reader reads on.")
public enum Surface {
    @JsonProperty("web")
    WEB,
    @JsonProperty("app")
    APP,
    @JsonProperty("newsletter")
    NEWSLETTER
}
