package masthead.body.html;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Blocks with something to look at or to listen to, as HTML. */
final class FigureHtml {

    private static final String ID = "data-block-id";

    /** How wide a frame is said to be, in pixels; what counts is the ratio of its sides. */
    private static final int WIDTH = 640;

    private static final int RATIO_WIDTH = 16;
    private static final int RATIO_HEIGHT = 9;

    private final Markup html;

    FigureHtml(Markup html) {
        this.html = html;
    }

    void image(@Nullable String id, JsonNode block) {
        JsonNode media = block.path("media");
        html.open("figure", ID, id);
        picture(media);
        caption(null, own(block, "caption", media), own(block, "credit", media));
        html.close("figure");
    }

    void gallery(@Nullable String id, JsonNode block) {
        html.open("figure", ID, id);
        block.path("pictures").forEach(picture -> image(null, picture));
        html.close("figure");
    }

    void audio(@Nullable String id, JsonNode block) {
        JsonNode media = block.path("media");
        html.open("figure", ID, id)
                .open("audio", "src", media.path("url").textValue(), "controls", "", "preload", "none")
                .close("audio");
        caption(block.path("title").textValue(), own(block, "caption", media), null);
        html.close("figure");
    }

    void video(@Nullable String id, JsonNode block) {
        JsonNode media = block.path("media");
        html.open("figure", ID, id)
                .open(
                        "video",
                        "src",
                        media.path("url").textValue(),
                        "poster",
                        block.path("preview").path("media").path("url").textValue(),
                        "width",
                        pixels(media, "width"),
                        "height",
                        pixels(media, "height"),
                        "controls",
                        "",
                        "preload",
                        "metadata")
                .close("video");
        caption(block.path("title").textValue(), own(block, "caption", media), own(block, "credit", media));
        html.close("figure");
    }

    void embed(@Nullable String id, JsonNode block) {
        String url = block.path("url").asText();
        String title = block.path("title").asText();
        String frame = KnownPlayers.frame(url);
        html.open("figure", ID, id);
        if (frame == null) {
            picture(block.path("preview").path("media"));
            html.open("p").open("a", "href", url).text(title).close("a", "p");
        } else {
            html.open(
                            "iframe",
                            "src",
                            frame,
                            "title",
                            title,
                            "width",
                            String.valueOf(WIDTH),
                            "height",
                            height(block),
                            "loading",
                            "lazy",
                            "allowfullscreen",
                            "")
                    .close("iframe");
        }
        caption(null, block.path("caption").textValue(), null);
        html.close("figure");
    }

    /** Nothing where there is none. */
    void picture(JsonNode media) {
        String url = media.path("url").textValue();
        if (url != null) {
            picture(url, media.path("alt").asText(""), pixels(media, "width"), pixels(media, "height"));
        }
    }

    void picture(@Nullable String url) {
        if (url != null) {
            picture(url, "", null, null);
        }
    }

    private void picture(String url, String alt, @Nullable String width, @Nullable String height) {
        html.open("img", "src", url, "alt", alt, "width", width, "height", height, "loading", "lazy");
    }

    private void caption(@Nullable String title, @Nullable String caption, @Nullable String credit) {
        if (title == null && caption == null && credit == null) {
            return;
        }
        html.open("figcaption");
        if (title != null) {
            html.open("strong").text(title).close("strong");
        }
        if (caption != null) {
            html.text(title == null ? caption : " " + caption);
        }
        if (credit != null) {
            html.text(title == null && caption == null ? "" : " ")
                    .open("small")
                    .text(credit)
                    .close("small");
        }
        html.close("figcaption");
    }

    private static @Nullable String own(JsonNode block, String field, JsonNode media) {
        String own = block.path(field).textValue();
        return own != null ? own : media.path(field).textValue();
    }

    private static @Nullable String pixels(JsonNode media, String side) {
        return media.path(side).isInt() ? media.path(side).asText() : null;
    }

    private static String height(JsonNode block) {
        int width = block.path("width").asInt(RATIO_WIDTH);
        int height = block.path("height").asInt(RATIO_HEIGHT);
        return String.valueOf(Math.round((double) WIDTH * height / width));
    }
}
