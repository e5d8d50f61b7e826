package masthead.webhook.sending;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt went.
 *
 * @param status null if no answer came
 * @param failure null if it was delivered
 * @param excerpt how the answer begins
 */
public record Attempt(
        boolean delivered,
        @Nullable Integer status,
        @Nullable String failure,
        @Nullable String excerpt) {

    private static final int GONE = 410;
    private static final int EXCERPT = 300;

    static Attempt answered(int status, String body) {
        boolean delivered = status >= 200 && status < 300;
        return new Attempt(delivered, status, delivered ? null : "status", excerpt(body));
    }

    static Attempt failed(String why) {
        return new Attempt(false, null, why, null);
    }

    /** Whether whoever is there wants no more, ever. */
    boolean isGone() {
        return status != null && status == GONE;
    }

    /** One line that can be stored and shown anywhere: nothing that moves a cursor, hides or reorders text. */
    private static @Nullable String excerpt(String body) {
        StringBuilder plain = new StringBuilder();
        body.codePoints()
                .map(character -> isPlain(character) ? character : ' ')
                .limit(EXCERPT)
                .forEach(plain::appendCodePoint);
        String line = plain.toString().strip();
        return line.isEmpty() ? null : line;
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
