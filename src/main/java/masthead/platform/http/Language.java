package masthead.platform.http;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A language that is asked for. However it is written, it is the same one (RFC 5646, section 2.1.1).
 *
 * @param tag in its canonical form, as everything that is stored has it
 */
@Schema(type = SchemaType.STRING)
public record Language(String tag) {

    /** @throws IllegalArgumentException when it is none */
    static Language read(String text) {
        String canonical = Languages.canonical(text);
        if (canonical == null) {
            throw new IllegalArgumentException(text);
        }
        return new Language(canonical);
    }

    public static @Nullable String tagOf(@Nullable Language asked) {
        return asked == null ? null : asked.tag();
    }
}
