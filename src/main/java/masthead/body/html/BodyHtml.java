package masthead.body.html;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A body as HTML: semantic HTML5 without scripts, classes or styles. Each block is one element with its id in {@code
 * data-block-id}. What comes out has gone through {@link SafeHtml}, whatever the blocks hold.
 */
public final class BodyHtml {

    private static final String ID = "data-block-id";

    private final Markup html = new Markup();
    private final InlineHtml inline = new InlineHtml(html);
    private final FigureHtml figures = new FigureHtml(html);

    private BodyHtml() {}

    /** @param blocks as readers get them, with the cards of what they name */
    public static String of(JsonNode blocks) {
        BodyHtml body = new BodyHtml();
        blocks.forEach(body::write);
        return SafeHtml.made(body.html.end());
    }

    private void write(JsonNode block) {
        String id = block.path("id").textValue();
        switch (block.path("type").asText()) {
            case "paragraph" -> spans("p", id, block);
            case "heading" -> spans("h" + block.path("level").asInt(), id, block);
            case "list" -> list(id, block);
            case "quote" -> quote(id, block);
            case "image" -> figures.image(id, block);
            case "gallery" -> figures.gallery(id, block);
            case "audio" -> figures.audio(id, block);
            case "video" -> figures.video(id, block);
            case "embed" -> figures.embed(id, block);
            case "article-card" -> articleCard(id, block.path("article"));
            case "link-card" -> linkCard(id, block);
            case "table" -> table(id, block);
            case "divider" -> html.open("hr", ID, id);
            case "campaign-slot" ->
                html.open("div", ID, id, "data-campaign-slot", block.path("key").textValue())
                        .close("div");
            case "members-only" ->
                html.open("div", ID, id, "data-members-only", "").close("div");
            case "html" ->
                html.open("div", ID, id)
                        .raw(SafeHtml.sanitised(block.path("html").asText()))
                        .close("div");
            default -> html.open("p", ID, id).text(block.path("text").asText()).close("p");
        }
    }

    private void spans(String element, @Nullable String id, JsonNode block) {
        html.open(element, ID, id);
        inline.write(block.path("spans"));
        html.close(element);
    }

    private void list(@Nullable String id, JsonNode block) {
        String element = block.path("ordered").asBoolean() ? "ol" : "ul";
        html.open(element, ID, id);
        for (JsonNode item : block.path("items")) {
            html.open("li");
            inline.write(item.path("spans"));
            html.close("li");
        }
        html.close(element);
    }

    private void quote(@Nullable String id, JsonNode block) {
        String attribution = block.path("attribution").textValue();
        if (attribution == null) {
            html.open("blockquote", ID, id).open("p");
        } else {
            html.open("figure", ID, id).open("blockquote").open("p");
        }
        inline.write(block.path("spans"));
        html.close("p", "blockquote");
        if (attribution != null) {
            html.open("figcaption").open("cite").text(attribution).close("cite", "figcaption", "figure");
        }
    }

    private void articleCard(@Nullable String id, JsonNode article) {
        html.open("aside", ID, id);
        figures.picture(article.path("hero").path("media"));
        title(article.path("url").textValue(), article.path("headline").asText());
        paragraph(article.path("standfirst"));
        html.close("aside");
    }

    private void linkCard(@Nullable String id, JsonNode block) {
        html.open("aside", ID, id);
        figures.picture(block.path("preview").path("media"));
        figures.picture(block.path("previewUrl").textValue());
        title(block.path("url").textValue(), block.path("title").asText());
        paragraph(block.path("description"));
        html.close("aside");
    }

    private void title(@Nullable String url, String title) {
        html.open("p").open("strong");
        if (url == null) {
            html.text(title);
        } else {
            html.open("a", "href", url).text(title).close("a");
        }
        html.close("strong", "p");
    }

    private void paragraph(JsonNode text) {
        if (text.isTextual()) {
            html.open("p").text(text.textValue()).close("p");
        }
    }

    private void table(@Nullable String id, JsonNode block) {
        html.open("table", ID, id);
        if (block.path("caption").isTextual()) {
            html.open("caption").text(block.path("caption").textValue()).close("caption");
        }
        if (!block.path("header").isEmpty()) {
            html.open("thead");
            row(block.path("header"), "th", "col");
            html.close("thead");
        }
        html.open("tbody");
        block.path("rows").forEach(row -> row(row.path("cells"), "td", null));
        html.close("tbody", "table");
    }

    private void row(JsonNode cells, String element, @Nullable String scope) {
        html.open("tr");
        for (JsonNode cell : cells) {
            html.open(element, "scope", scope);
            inline.write(cell.path("spans"));
            html.close(element);
        }
        html.close("tr");
    }
}
