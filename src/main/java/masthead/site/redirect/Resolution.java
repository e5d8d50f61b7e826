package masthead.site.redirect;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an address leads to. */
@Schema(name = "Resolution", description = "What an address leads to.")
public record Resolution(
        @Schema(
                description =
                        "What kind of thing it leads to, such as `article` or `tag`; null where it leads to a mere address.",
                examples = "article")
        @Nullable String type,

        @Schema(description = "The thing it leads to; null where it leads to a mere address.") @Nullable UUID id,

        @Schema(
                description = "Where that is now: an absolute URL.",
                format = "uri",
                examples = "https://courier.example.org/en/harbour/harbour-reopens-after-two-winters")
        String url,

        @Schema(
                description = "Where to send who came by this address; null if it is the present one.",
                format = "uri",
                examples = "https://courier.example.org/en/harbour/harbour-reopens-after-two-winters")
        @Nullable String redirectTo,

        @Schema(description = "Whether it leads there for good: answer 308 or 301 then, and otherwise 307 or 302.")
        boolean permanent) {

    static Resolution present(String type, UUID id, String url) {
        return new Resolution(type, id, url, null, false);
    }

    static Resolution redirect(@Nullable String type, @Nullable UUID id, String url, boolean permanent) {
        return new Resolution(type, id, url, url, permanent);
    }
}
