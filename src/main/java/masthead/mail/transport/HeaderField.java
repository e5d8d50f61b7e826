package masthead.mail.transport;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A header as mail has it (RFC 5322, section 2.2): in lines of at most 76 characters where that can be, what is not ASCII in
 * encoded words (RFC 2047). Line breaks and other controls in what it is given become spaces, so nothing can begin a header of
 * its own.
 */
final class HeaderField {

    private static final int LINE = 76;
    /** What no server may refuse, and some room for what it begins with (RFC 5322, section 2.1.1). */
    private static final int LONGEST_WORD = 900;

    private static final int ENCODED_WORD = 75;
    private static final String BEGIN = "=?UTF-8?B?";
    private static final String END = "?=";
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp} ]+");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]*");
    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*");

    private final StringBuilder field = new StringBuilder();
    private int column;

    HeaderField(String name) {
        put(name + ":");
    }

    /** Text that means nothing else. */
    HeaderField text(String text) {
        return words(text, LINE - 6);
    }

    /** Such as addresses in angle brackets, of which no word may be encoded that is ASCII. */
    HeaderField structured(String text) {
        return words(text, LONGEST_WORD);
    }

    /** The name of somebody (RFC 5322, section 3.2.5). */
    HeaderField name(String name) {
        String line = oneLine(name);
        if (line.isEmpty()) {
            return this;
        }
        boolean isPlain = PRINTABLE.matcher(line.replace(" ", "")).matches() && line.length() < LINE - 10;
        if (!isPlain || line.contains("=?")) {
            encode(line);
        } else if (ATOMS.matcher(line).matches()) {
            text(line);
        } else {
            word('"' + line.replaceAll("([\\\\\"])", "\\\\$1") + '"');
        }
        return this;
    }

    /** As it stands, in a line of its own if need be. */
    HeaderField word(String word) {
        if (column + 1 + word.length() > LINE) {
            field.append("\r\n");
            column = 0;
        }
        put(" " + word);
        return this;
    }

    /** Without the line break behind it. */
    @Override
    public String toString() {
        return field.toString();
    }

    /** Neighbours that have to be encoded are so together, as the space between two encoded words is none. */
    private HeaderField words(String text, int longest) {
        StringBuilder encoded = new StringBuilder();
        for (String word : oneLine(text).split(" ", -1)) {
            boolean isPlain = PRINTABLE.matcher(word).matches() && word.length() <= longest && !word.contains("=?");
            if (!isPlain) {
                encoded.append(encoded.isEmpty() ? "" : " ").append(word);
                continue;
            }
            encode(encoded.toString());
            encoded.setLength(0);
            if (!word.isEmpty()) {
                word(word);
            }
        }
        encode(encoded.toString());
        return this;
    }

    private void encode(String text) {
        int from = 0;
        while (from < text.length()) {
            int room = LINE - column - 1 - BEGIN.length() - END.length();
            if (room < 16) {
                room = ENCODED_WORD - BEGIN.length() - END.length();
            }
            int to = fitting(text, from, room / 4 * 3);
            byte[] part = text.substring(from, to).getBytes(StandardCharsets.UTF_8);
            word(BEGIN + Base64.getEncoder().encodeToString(part) + END);
            from = to;
        }
    }

    /** Where so many bytes end; never within a character. */
    private static int fitting(String text, int from, int bytes) {
        int to = from;
        int left = bytes;
        while (to < text.length()) {
            int character = text.codePointAt(to);
            left -= character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (left < 0) {
                return to;
            }
            to += Character.charCount(character);
        }
        return to;
    }

    private void put(String text) {
        field.append(text);
        column += text.length();
    }

    static String oneLine(String text) {
        return isOneWord(text) ? text : BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** As nearly all that a mail of an edition has for itself. */
    private static boolean isOneWord(String text) {
        return text.chars().allMatch(character -> character > ' ' && character < 127);
    }
}
