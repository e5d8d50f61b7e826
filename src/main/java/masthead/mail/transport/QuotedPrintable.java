package masthead.mail.transport;

import java.util.Arrays;

/**
 * Text as quoted-printable (RFC 2045, section 6.7), in one pass. Each line break of the text,
 * whichever it is, becomes a CR LF that stands for itself.
 */
final class QuotedPrintable {

    private static final int LINE = 76;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};

    private final byte[] text;
    /** Each byte as three, and three more for each line broken. */
    private final byte[] encoded;

    private int length;
    private int column;

    private QuotedPrintable(byte[] text) {
        this.text = text;
        this.encoded = new byte[3 * text.length + 3 * (3 * text.length / (LINE - 3)) + 3];
    }

    static byte[] of(byte[] text) {
        QuotedPrintable all = new QuotedPrintable(text);
        all.encode();
        return Arrays.copyOf(all.encoded, all.length);
    }

    private void encode() {
        for (int i = 0; i < text.length; i++) {
            byte next = text[i];
            if (isBreak(i)) {
                i += next == '\r' && i + 1 < text.length && text[i + 1] == '\n' ? 1 : 0;
                put((byte) '\r', (byte) '\n');
                column = 0;
            } else if (isItself(next, i)) {
                room(1);
                encoded[length++] = next;
                column++;
            } else {
                room(3);
                encoded[length++] = '=';
                put(HEX[(next >> 4) & 15], HEX[next & 15]);
                column += 3;
            }
        }
    }

    private boolean isBreak(int place) {
        return text[place] == '\n' || text[place] == '\r';
    }

    /** Blanks at the end of a line would be lost on the way. */
    private boolean isItself(byte next, int place) {
        boolean isLast = place + 1 == text.length || isBreak(place + 1);
        return (next == ' ' || next == '\t') ? !isLast : next > ' ' && next < 127 && next != '=';
    }

    /** The last place of a line is for the sign that it goes on. */
    private void room(int places) {
        if (column + places > LINE - 1) {
            encoded[length++] = '=';
            put((byte) '\r', (byte) '\n');
            column = 0;
        }
    }

    private void put(byte one, byte other) {
        encoded[length++] = one;
        encoded[length++] = other;
    }
}
