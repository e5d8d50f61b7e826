package masthead.campaign.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be paid with; front ends show its sign. */
@Schema(name = "PaymentBrand", description = "What can be paid with; front ends show its sign.")
public enum PaymentBrand {
    @JsonProperty("visa")
    VISA,
    @JsonProperty("mastercard")
    MASTERCARD,
    @JsonProperty("american-express")
    AMERICAN_EXPRESS,
    @JsonProperty("maestro")
    MAESTRO,
    @JsonProperty("discover")
    DISCOVER,
    @JsonProperty("diners-club")
    DINERS_CLUB,
    @JsonProperty("jcb")
    JCB,
    @JsonProperty("union-pay")
    UNION_PAY,
    @JsonProperty("apple-pay")
    APPLE_PAY,
    @JsonProperty("google-pay")
    GOOGLE_PAY,
    @JsonProperty("paypal")
    PAYPAL,
    @JsonProperty("sepa-debit")
    SEPA_DEBIT
}
