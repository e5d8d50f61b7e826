package masthead.newsletter;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom editions are for. */
@Schema(name = "NewsletterAudience", description = "Whom of its subscribers editions go to.")
public enum Audience {
    @JsonProperty("everyone")
    EVERYONE,
    @JsonProperty("members")
    MEMBERS
}
