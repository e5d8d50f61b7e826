package masthead.contribution.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import masthead.platform.http.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * A thing of Stripe's as JSON. Read without the library's classes: these know the one version of Stripe's API that they were made
 * for, and an account may be on any, where the same stands elsewhere.
 */
record StripeObject(JsonNode json) {

    private static final int LONGEST = 255;

    /** The first of these places (JSON pointers) at which something stands; of what is expanded its id. */
    @Nullable String text(String... places) {
        for (String place : places) {
            JsonNode found = json.at(place);
            JsonNode value = found.isObject() ? found.path("id") : found;
            if (value.isTextual() && !value.textValue().isBlank() && StorableText.isStorable(value.textValue())) {
                return value.textValue();
            }
        }
        return null;
    }

    /** Such a text as a name that the ledger takes. */
    @Nullable String name(String... places) {
        String text = text(places);
        return text == null || text.length() > LONGEST ? null : text;
    }

    /** All of these that are there, each once, as many as the ledger takes. */
    List<String> names(@Nullable String... names) {
        return Stream.of(names).filter(Objects::nonNull).distinct().limit(5).toList();
    }

    long number(String place) {
        return json.at(place).asLong(0);
    }

    /** Null for one that is unknown. */
    @Nullable String currency() {
        String currency = text("/currency");
        return currency == null ? null : StripeMoney.currency(currency);
    }

    /** The ids of the prices that an invoice has lines for. */
    List<String> prices() {
        List<String> prices = new ArrayList<>();
        for (JsonNode line : json.at("/lines/data")) {
            String price = new StripeObject(line).text("/pricing/price_details/price", "/price", "/plan");
            if (price != null) {
                prices.add(price);
            }
        }
        return prices;
    }
}
