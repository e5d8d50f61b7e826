package masthead.site.address;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the operator's image service for pictures in the sizes of the site. */
final class Renditions {

    private static final double MIDDLE = 0.5;

    private final @Nullable ImageRenditions service;

    Renditions(@Nullable ImageRenditions service) {
        this.service = service;
    }

    /** @param media as it is answered; none for what is no picture */
    List<Rendition> of(JsonNode media) {
        if (service == null || !media.path("mimeType").asText("image/").startsWith("image/")) {
            return List.of();
        }
        int original = media.path("width").asInt(Integer.MAX_VALUE);
        return service.widths().stream()
                .map(width -> Math.min(width, original))
                .distinct()
                .sorted()
                .map(width -> rendition(service.urlTemplate(), media, width))
                .toList();
    }

    /** As HTML has it. */
    static @Nullable String srcset(List<Rendition> renditions) {
        return renditions.isEmpty()
                ? null
                : renditions.stream()
                        .map(rendition -> rendition.url() + " " + rendition.width() + "w")
                        .collect(Collectors.joining(", "));
    }

    private static Rendition rendition(String template, JsonNode media, int width) {
        Integer height = height(media, width);
        String original = media.path("url").asText();
        Map<String, String> values = Map.of(
                "url", URLEncoder.encode(original, StandardCharsets.UTF_8).replace("+", "%20"),
                "+url", original,
                "width", Integer.toString(width),
                "height", height == null ? "0" : height.toString(),
                "focalX", decimal(media.path("focalPoint").path("x").asDouble(MIDDLE)),
                "focalY", decimal(media.path("focalPoint").path("y").asDouble(MIDDLE)));
        String url = UrlTemplate.VARIABLE
                .matcher(template)
                .replaceAll(variable -> Matcher.quoteReplacement(values.getOrDefault(variable.group(1), "")));
        return new Rendition(url, width, height);
    }

    private static @Nullable Integer height(JsonNode media, int width) {
        return media.path("width").isInt() && media.path("height").isInt()
                ? Math.max(
                        1,
                        Math.round((float) width
                                * media.get("height").asInt()
                                / media.get("width").asInt()))
                : null;
    }

    private static String decimal(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
