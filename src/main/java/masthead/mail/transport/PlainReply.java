package masthead.mail.transport;

import java.util.regex.Pattern;

/** What servers say, as ledgers and logs may keep it: one line, not too long, and nobody's address. */
public final class PlainReply {

    private static final int LONGEST = 300;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),:;=]+@[^\\s<>\"(),:;=]+");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");

    private PlainReply() {}

    public static String of(String text) {
        String line =
                ADDRESS.matcher(BREAKS.matcher(text).replaceAll(" ").strip()).replaceAll("…");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
