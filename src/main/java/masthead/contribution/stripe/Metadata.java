package masthead.contribution.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import masthead.contribution.Attribution;
import masthead.contribution.ContributionKind;
import masthead.contribution.GiftOrder;
import masthead.mail.EmailAddress;
import masthead.platform.http.Languages;
import masthead.platform.http.StorableText;
import masthead.platform.http.TimeZoneName;
import org.jspecify.annotations.Nullable;

/**
 * What the page that sent somebody to Stripe has written there: {@code masthead_kind}, {@code masthead_price} and so on. What of it
 * cannot be read is passed over: the payment counts all the same.
 */
record Metadata(List<JsonNode> places) {

    private static final String PREFIX = "masthead_";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MESSAGE = 1000;

    /** As wherever in a thing it may stand. */
    static Metadata of(StripeObject thing) {
        return new Metadata(List.of(
                thing.json().path("metadata"),
                thing.json().at("/subscription_details/metadata"),
                thing.json().at("/parent/subscription_details/metadata")));
    }

    @Nullable ContributionKind kind() {
        return read("kind", ContributionKind::read);
    }

    @Nullable String price() {
        return read("price", text -> text);
    }

    @Nullable UUID tier() {
        return read("tier", UUID::fromString);
    }

    @Nullable UUID campaign() {
        return read("campaign", UUID::fromString);
    }

    Attribution attribution() {
        return new Attribution(word("variant"), word("placement"), read("article", UUID::fromString));
    }

    /** @param usual how long it lasts if nothing is said here */
    GiftOrder gift(@Nullable Integer usual) {
        Integer months = read("gift_months", Integer::valueOf);
        return new GiftOrder(
                months != null && months > 0 && months <= GiftOrder.MOST_MONTHS ? months : usual,
                upTo(LONGEST_NAME, "gift_giver"),
                read("gift_email", EmailAddress::of),
                upTo(LONGEST_NAME, "gift_name"),
                read("gift_language", Languages::canonical),
                upTo(LONGEST_MESSAGE, "gift_message"),
                read("gift_deliver_on", LocalDate::parse),
                only(TimeZoneName.Check::isKnown, "gift_zone"));
    }

    private @Nullable String word(String name) {
        return only(Attribution::isWord, name);
    }

    private @Nullable String upTo(int longest, String name) {
        return only(text -> text.length() <= longest, name);
    }

    private @Nullable String only(Predicate<String> fitting, String name) {
        String text = read(name, value -> value);
        return text != null && fitting.test(text) ? text : null;
    }

    private <T> @Nullable T read(String name, Function<String, @Nullable T> reader) {
        for (JsonNode place : places) {
            String text = place.path(PREFIX + name).asText("").strip();
            if (!text.isEmpty() && StorableText.isStorable(text)) {
                try {
                    return reader.apply(text);
                } catch (IllegalArgumentException | DateTimeException e) {
                    return null;
                }
            }
        }
        return null;
    }
}
