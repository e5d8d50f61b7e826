package masthead.feed;

import com.fasterxml.jackson.databind.JsonNode;
import org.jdom2.Verifier;
import org.jspecify.annotations.Nullable;

/** Text without the characters that XML 1.0 has no way to write, such as U+FFFF; one of them would cost the whole feed. */
final class XmlText {

    private XmlText() {}

    /** Null for what is no text. */
    static @Nullable String of(JsonNode text) {
        return of(text.textValue());
    }

    static @Nullable String of(@Nullable String text) {
        if (text == null || text.codePoints().allMatch(Verifier::isXMLCharacter)) {
            return text;
        }
        return text.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
