package masthead.mail.bounce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A message of Amazon SNS. */
record SnsMessage(JsonNode json) {

    private static final List<String> SIGNED_OF_NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> SIGNED_OF_OTHERS =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

    /** What it is for. */
    enum Type {
        NOTIFICATION,
        SUBSCRIPTION,
        OTHER
    }

    Type type() {
        return switch (text("Type")) {
            case "Notification" -> Type.NOTIFICATION;
            case "SubscriptionConfirmation" -> Type.SUBSCRIPTION;
            default -> Type.OTHER;
        };
    }

    String text(String name) {
        return json.path(name).asText();
    }

    /** Names and values, each in a line of its own; what is not there is left out. */
    String signed() {
        StringBuilder signed = new StringBuilder();
        for (String name : type() == Type.NOTIFICATION ? SIGNED_OF_NOTIFICATION : SIGNED_OF_OTHERS) {
            if (json.hasNonNull(name)) {
                signed.append(name).append('\n').append(text(name)).append('\n');
            }
        }
        return signed.toString();
    }
}
