package masthead.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.1. */
@Schema(
        name = "JsonFeed",
        description = "A feed as JSON Feed 1.1 has it (jsonfeed.org). Members that do not apply are left out.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
        @Schema(description = "The version of the format.", examples = VERSION)
        String version,

        @Schema(description = "What the feed is called.") String title,

        @Schema(description = "The page of what the feed is about.") @JsonProperty("home_page_url")
        String homePageUrl,

        @Schema(description = "The feed itself.") @JsonProperty("feed_url")
        String feedUrl,

        @Schema(description = "What the feed is about.") String description,

        @Schema(description = "A picture that stands for it.") @Nullable String icon,

        @Schema(description = "Whose it is.") @Size(max = 1) List<JsonFeedAuthor> authors,

        @Schema(description = "Of the feed, if it is in one (BCP 47).") @Nullable String language,

        @Schema(description = "The newest first, or in the order of the collection.") @Size(max = Feed.LONGEST) List<JsonFeedItem> items) {

    static final String MEDIA_TYPE = "application/feed+json";

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                VERSION,
                feed.title(),
                feed.home(),
                feed.self(),
                feed.description(),
                feed.logo() == null ? null : feed.logo().url(),
                List.of(new JsonFeedAuthor(feed.publisher(), null)),
                feed.language(),
                feed.entries().stream().map(JsonFeedItem::of).toList());
    }

    /** Who wrote something. */
    @Schema(name = "JsonFeedAuthor", description = "Who wrote something.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JsonFeedAuthor(
            @Schema(description = "What readers call them.") String name,
            @Schema(description = "Their page.") @Nullable String url) {}
}
