package masthead.body.html;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The hosts whose players may stand in a page, in the forms that tell them least of who is watching. */
final class KnownPlayers {

    /** The address of a frame that is known. */
    static final Pattern FRAME =
            Pattern.compile("https://(www\\.youtube(-nocookie)?\\.com/embed|player\\.vimeo\\.com/video)/"
                    + "[A-Za-z0-9_-]{1,40}(\\?[A-Za-z0-9_=&;-]{0,200})?");

    private static final Set<String> YOUTUBE =
            Set.of("youtube.com", "www.youtube.com", "m.youtube.com", "www.youtube-nocookie.com");
    private static final Set<String> VIMEO = Set.of("vimeo.com", "www.vimeo.com", "player.vimeo.com");

    private static final Pattern YOUTUBE_PATH = Pattern.compile("/(?:embed|shorts|live|v)/([A-Za-z0-9_-]{6,40})/?");
    private static final Pattern YOUTUBE_SHORT_PATH = Pattern.compile("/([A-Za-z0-9_-]{6,40})/?");
    private static final Pattern YOUTUBE_QUERY = Pattern.compile("(?:^|.*&)v=([A-Za-z0-9_-]{6,40})(?:&.*|$)");
    private static final Pattern VIMEO_PATH = Pattern.compile("/(?:video/)?([0-9]{1,20})(?:/([a-z0-9]{1,40}))?/?");
    private static final Pattern VIMEO_QUERY = Pattern.compile("(?:^|.*&)h=([a-z0-9]{1,40})(?:&.*|$)");

    private KnownPlayers() {}

    /** Where the player of a video is, or null if its host is not known. */
    static @Nullable String frame(String url) {
        URI address = URI.create(url);
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        String path = String.valueOf(address.getRawPath());
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        if (host.equals("youtu.be")) {
            return youtube(first(YOUTUBE_SHORT_PATH, path));
        }
        if (YOUTUBE.contains(host)) {
            return youtube(path.equals("/watch") ? first(YOUTUBE_QUERY, query) : first(YOUTUBE_PATH, path));
        }
        return VIMEO.contains(host) ? vimeo(path, query) : null;
    }

    private static @Nullable String youtube(@Nullable String video) {
        return video == null ? null : "https://www.youtube-nocookie.com/embed/" + video;
    }

    /** A video that is not listed is found only with its second key. */
    private static @Nullable String vimeo(String path, String query) {
        Matcher video = VIMEO_PATH.matcher(path);
        if (!video.matches()) {
            return null;
        }
        String key = video.group(2) != null ? video.group(2) : first(VIMEO_QUERY, query);
        return "https://player.vimeo.com/video/" + video.group(1) + (key == null ? "" : "?h=" + key);
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
