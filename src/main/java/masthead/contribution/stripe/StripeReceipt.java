package masthead.contribution.stripe;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of what Stripe told. */
@Schema(name = "StripeReceipt", description = "What became of what Stripe told.")
public record StripeReceipt(Outcome outcome) {

    /** What can become of it. */
    @Schema(
            name = "StripeOutcome",
            description =
                    "`recorded` in the ledger; `known`, because it was told before, and counted once; or `ignored`, because it is nothing that counts.")
    public enum Outcome {
        @JsonProperty("recorded")
        RECORDED,
        @JsonProperty("known")
        KNOWN,
        @JsonProperty("ignored")
        IGNORED
    }
}
