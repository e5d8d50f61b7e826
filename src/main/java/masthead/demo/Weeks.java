package masthead.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/** Moves all times that the demo's files tell by whole weeks, so that a Saturday stays one. */
record Weeks(long count) {

    private static final Set<String> INSTANTS =
            Set.of("publishedAt", "embargoUntil", "at", "expiresAt", "rightsExpireAt", "unpublishAt");

    /** As many as bring something from the past to less than a week ago. */
    static Weeks since(Instant newest, Instant now) {
        return new Weeks(Math.floorDiv(
                Duration.between(newest, now).toSeconds(), Duration.ofDays(7).toSeconds()));
    }

    void move(JsonNode node) {
        node.forEach(this::move);
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (member.getValue() instanceof TextNode told) {
                    member.setValue(TextNode.valueOf(moved(member.getKey(), told.textValue())));
                }
            });
        }
    }

    private String moved(String field, String told) {
        if (INSTANTS.contains(field)) {
            return Instant.parse(told).plus(Duration.ofDays(7 * count)).toString();
        }
        return switch (field) {
            case "localTime" -> LocalDateTime.parse(told).plusWeeks(count).toString();
            case "asOf" -> LocalDate.parse(told).plusWeeks(count).toString();
            default -> told;
        };
    }
}
