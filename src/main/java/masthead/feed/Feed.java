package masthead.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed in no format yet. Its texts hold nothing that XML cannot.
 *
 * @param self where the feed itself is
 * @param home the page of what the feed is about
 * @param language BCP 47
 * @param publisher whose it is
 * @param logo a picture that stands for it
 * @param artwork a picture that stands for it as a podcast
 */
record Feed(
        long commit,
        String title,
        String description,
        String self,
        String home,
        @Nullable String language,
        String publisher,
        @Nullable Picture logo,
        @Nullable Picture artwork,
        List<Entry> entries) {

    /** How many articles a feed has at most. */
    static final int LONGEST = 50;

    /** An URN that stays for ever, by whatever host it is asked for (RFC 4287, 4.2.6): made of its path and query. */
    String id() {
        URI address = URI.create(self);
        String name = address.getRawPath() + "?" + address.getRawQuery();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** When anything in it changed last; the beginning of time for an empty one. */
    Instant updated() {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** Without what cannot be heard. */
    Feed heard() {
        return new Feed(
                commit,
                title,
                description,
                self,
                home,
                language,
                publisher,
                logo,
                artwork,
                entries.stream().filter(entry -> entry.sound() != null).toList());
    }

    /**
     * An article in a feed.
     *
     * @param id an URN that stays for ever
     * @param html what everybody may read of the text
     * @param topics the section, then the tags
     * @param sensitive whether it tells of death, violence or grief
     */
    record Entry(
            String id,
            String language,
            String title,
            @Nullable String url,
            @Nullable String summary,
            String html,
            List<Person> authors,
            List<String> topics,
            @Nullable Picture picture,
            @Nullable Sound sound,
            boolean sensitive,
            Instant published,
            Instant updated) {}

    /** @param url of the author's page */
    record Person(String name, @Nullable String url) {}

    /** Sides are in pixels. */
    record Picture(
            String url,
            @Nullable String type,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String credit) {}

    /**
     * An article read aloud.
     *
     * @param bytes 0 where it is not known
     * @param disclosure what listeners must be told about how it was made
     */
    record Sound(
            String url,
            String type,
            long bytes,
            @Nullable Integer seconds,
            @Nullable String disclosure) {}
}
