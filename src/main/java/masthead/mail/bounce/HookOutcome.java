package masthead.mail.bounce;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can become of a report. */
@Schema(
        name = "MailHookOutcome",
        description =
                "`recorded`, and the address suppressed if need be; `known`, because it was told before, and counted once; `subscribed`, to the "
                        + "topic that asked for it; or `ignored`, because it is nothing that counts.")
enum HookOutcome {
    @JsonProperty("recorded")
    RECORDED,
    @JsonProperty("known")
    KNOWN,
    @JsonProperty("subscribed")
    SUBSCRIBED,
    @JsonProperty("ignored")
    IGNORED
}
