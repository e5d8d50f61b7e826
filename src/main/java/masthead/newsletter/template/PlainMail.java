package masthead.newsletter.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import masthead.body.html.HtmlText;

/** Blocks and cards as plain text: paragraphs with a line between them, each link behind its words. */
final class PlainMail {

    private final List<String> paragraphs = new ArrayList<>();

    PlainMail add(String paragraph) {
        if (!paragraph.isBlank()) {
            paragraphs.add(paragraph.strip());
        }
        return this;
    }

    /** Lines that belong together. */
    PlainMail lines(JsonNode... lines) {
        StringJoiner together = new StringJoiner("\n");
        for (JsonNode line : lines) {
            if (line.isTextual() && !line.textValue().isBlank()) {
                together.add(line.textValue().strip());
            }
        }
        return add(together.toString());
    }

    /** @param blocks as {@link MailBlocks} leaves them */
    PlainMail blocks(JsonNode blocks) {
        blocks.forEach(this::block);
        return this;
    }

    PlainMail card(JsonNode article) {
        return lines(article.path("headline"), article.path("standfirst"), article.path("url"));
    }

    String end() {
        return String.join("\n\n", paragraphs) + "\n";
    }

    private void block(JsonNode block) {
        switch (block.path("type").asText()) {
            case "paragraph" -> add(spans(block));
            case "heading" -> heading(spans(block));
            case "list" -> list(block);
            case "quote" -> quote(block);
            case "article-card" -> card(block.path("article"));
            case "link-card" -> lines(block.path("title"), block.path("description"), block.path("url"));
            case "table" -> table(block);
            case "divider" -> add("* * *");
            case "html" -> add(HtmlText.of(block.path("html").asText()));
            default -> add(block.path("text").asText());
        }
    }

    private void heading(String text) {
        add(text + "\n" + "-".repeat(Math.min(text.length(), 60)));
    }

    private void list(JsonNode block) {
        boolean isOrdered = block.path("ordered").asBoolean();
        StringJoiner items = new StringJoiner("\n");
        int number = 1;
        for (JsonNode item : block.path("items")) {
            items.add((isOrdered ? number++ + ". " : "- ") + spans(item));
        }
        add(items.toString());
    }

    private void quote(JsonNode block) {
        String attribution = block.path("attribution").asText("");
        add("> " + spans(block).replace("\n", "\n> ") + (attribution.isEmpty() ? "" : "\n> – " + attribution));
    }

    private void table(JsonNode block) {
        StringJoiner rows = new StringJoiner("\n");
        if (!block.path("header").isEmpty()) {
            rows.add(cells(block.path("header")));
        }
        block.path("rows").forEach(row -> rows.add(cells(row.path("cells"))));
        add(rows.toString());
    }

    private static String cells(JsonNode cells) {
        StringJoiner row = new StringJoiner(" | ");
        cells.forEach(cell -> row.add(spans(cell)));
        return row.toString();
    }

    private static String spans(JsonNode holder) {
        StringBuilder text = new StringBuilder();
        for (JsonNode span : holder.path("spans")) {
            String words = span.path("text").asText();
            text.append(words);
            for (JsonNode mark : span.path("marks")) {
                String address = mark.path("href")
                        .asText(mark.path("article").path("url").asText(""));
                if (!address.isEmpty() && !address.equals(words.strip())) {
                    text.append(" (").append(address).append(')');
                }
            }
        }
        return text.toString();
    }
}
