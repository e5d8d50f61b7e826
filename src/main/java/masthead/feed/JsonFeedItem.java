package masthead.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import masthead.feed.Feed.Entry;
import masthead.feed.Feed.Sound;
import masthead.feed.JsonFeed.JsonFeedAuthor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article in a {@link JsonFeed}. */
@Schema(name = "JsonFeedItem", description = "An article in a JSON feed.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeedItem(
        @Schema(description = "An URN that stays for ever.", examples = "urn:uuid:01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10")
        String id,

        @Schema(description = "Where readers find it.") @Nullable String url,

        @Schema(description = "Its headline.") String title,

        @Schema(description = "What everybody may read of its text, as HTML.") @JsonProperty("content_html")
        String contentHtml,

        @Schema(description = "Its standfirst.") @Nullable String summary,
        @Schema(description = "Its picture.") @Nullable String image,

        @Schema(description = "The time that readers are told.") @JsonProperty("date_published")
        Instant datePublished,

        @Schema(description = "When readers last got other words, or a correction.") @JsonProperty("date_modified")
        Instant dateModified,

        @Schema(description = "Who wrote it.") @Size(max = 20) List<JsonFeedAuthor> authors,

        @Schema(description = "The names of its section and tags.") @Size(max = 51) List<String> tags,

        @Schema(description = "BCP 47.") String language,

        @Schema(description = "The article read aloud; empty if it is not.") @Size(max = 1) List<JsonFeedAttachment> attachments) {

    static JsonFeedItem of(Entry entry) {
        Sound sound = entry.sound();
        return new JsonFeedItem(
                entry.id(),
                entry.url(),
                entry.title(),
                entry.html(),
                entry.summary(),
                entry.picture() == null ? null : entry.picture().url(),
                entry.published(),
                entry.updated(),
                entry.authors().stream()
                        .map(author -> new JsonFeedAuthor(author.name(), author.url()))
                        .toList(),
                entry.topics(),
                entry.language(),
                sound == null ? List.of() : List.of(JsonFeedAttachment.of(sound)));
    }

    /** Something to listen to. */
    @Schema(name = "JsonFeedAttachment", description = "Something to listen to.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JsonFeedAttachment(
            @Schema(description = "Where it is.") String url,

            @Schema(description = "The media type.", examples = "audio/mpeg") @JsonProperty("mime_type")
            String mimeType,

            @Schema(description = "How large it is, if that is known.") @JsonProperty("size_in_bytes") @Nullable Long sizeInBytes,

            @Schema(description = "How long it plays, if that is known.") @JsonProperty("duration_in_seconds") @Nullable Integer durationInSeconds) {

        static JsonFeedAttachment of(Sound sound) {
            return new JsonFeedAttachment(
                    sound.url(), sound.type(), sound.bytes() == 0 ? null : sound.bytes(), sound.seconds());
        }
    }
}
