package masthead.newsletter.subscriber;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has agreed to, and how that is known.
 *
 * @param wording the number of the wording; null where none was asked for
 * @param evidence the page or document that shows it, without what might name a person
 */
public record Consent(
        ConsentSource source,
        @Nullable Integer wording,
        @Nullable String evidence) {

    public static Consent by(ConsentSource source) {
        return new Consent(source, null, null);
    }
}
