package masthead.campaign.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader is to the publisher. */
@Schema(
        name = "ReaderMembership",
        description = "What a reader is to the publisher: nothing, a member, or one no more.")
public enum Membership {
    @JsonProperty("none")
    NONE,
    @JsonProperty("member")
    MEMBER,
    @JsonProperty("former")
    FORMER
}
