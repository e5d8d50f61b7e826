package masthead.membership.tier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.access.reader.ReaderOpening;
import masthead.publication.PerLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tier as readers get it. */
@Schema(name = "TierDocument", description = "A tier as readers get it.")
public record TierDocument(
        UUID id,
        String name,
        String slug,
        @Nullable String description,

        @Schema(description = "In the currency's smallest unit (ISO 4217).", examples = "500")
        long price,

        @Schema(description = "ISO 4217.", examples = "EUR") String currency,

        Billing interval,

        @Schema(description = "What its members get, a line each.")
        List<String> benefits,

        ReaderOpening opens,

        @PerLanguage @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, TierTexts> localized) {}
