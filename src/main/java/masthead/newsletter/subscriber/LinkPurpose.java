package masthead.newsletter.subscriber;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a mailed link is good for. */
@Schema(
        name = "MailedLinkPurpose",
        description =
                "What a mailed link is good for: to confirm a sign-up, to get or erase what is known of oneself, to say which new "
                        + "address one has, to confirm that.")
public enum LinkPurpose {
    @JsonProperty("confirm")
    CONFIRM(Duration.ofDays(7)),
    @JsonProperty("export")
    EXPORT(Duration.ofHours(24)),
    @JsonProperty("erase")
    ERASE(Duration.ofHours(24)),
    @JsonProperty("change-address")
    CHANGE_ADDRESS(Duration.ofHours(24)),
    @JsonProperty("new-address")
    NEW_ADDRESS(Duration.ofDays(7));

    private final Duration lasts;

    LinkPurpose(Duration lasts) {
        this.lasts = lasts;
    }

    Duration lasts() {
        return lasts;
    }

    public String word() {
        return Word.of(this);
    }

    static LinkPurpose of(String word) {
        return Word.read(LinkPurpose.class, word);
    }
}
