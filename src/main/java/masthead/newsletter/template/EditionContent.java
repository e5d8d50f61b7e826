package masthead.newsletter.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an edition says, with the cards and bodies of what it names as they were when it was composed: nothing needs to be
 * looked up to render it.
 *
 * @param template what it looks like, by name
 * @param language BCP 47
 * @param home the front page of the site; null where it has none
 * @param url where it is on the web once it was sent; null where it is not to be read there as a whole
 * @param postalAddress of the publisher, line by line
 * @param membersOnly whether it goes to members only
 * @param parts {@code text} with {@code blocks}, {@code cards} or {@code bodies} with {@code articles}, or {@code campaign}
 */
public record EditionContent(
        String template,
        String subject,
        @Nullable String preheader,
        String language,
        String newsletter,
        String publisher,
        @Nullable String home,
        @Nullable String url,
        String postalAddress,
        boolean membersOnly,
        List<JsonNode> parts) {

    /** The same without some of its parts, or with others in their place. */
    public EditionContent with(List<JsonNode> others) {
        return new EditionContent(
                template,
                subject,
                preheader,
                language,
                newsletter,
                publisher,
                home,
                url,
                postalAddress,
                membersOnly,
                others);
    }
}
