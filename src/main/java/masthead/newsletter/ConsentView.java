package masthead.newsletter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wording as it was written, for ever. */
@Schema(name = "ConsentWording", description = "What readers agree to, in its words. It is never changed.")
public record ConsentView(
        UUID id,

        @Schema(description = "Counts the wordings; sign-ups and the consent ledger name it by this.", examples = "2")
        int number,

        String text,

        @Schema(description = "The wording in other languages, by language tag (BCP 47).")
        Map<String, String> localized,

        Instant createdAt,
        String createdBy) {

    static ConsentView of(ConsentWording wording) {
        ConsentDraft content = wording.content();
        return new ConsentView(
                wording.id(),
                wording.number(),
                content.text(),
                content.localized(),
                wording.createdAt(),
                wording.createdBy());
    }
}
