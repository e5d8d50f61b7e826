package masthead.mail.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a part of mails (RFC 2045, section 6), which may have places for what differs from one mail to the next. What is around
 * these is quoted once, and a line of its own begins at each place and behind it: a soft break, which nobody sees who reads the mail.
 */
final class EncodedText {

    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final byte[] CRLF = {'\r', '\n'};
    private static final byte[] SOFT_BREAK = {'=', '\r', '\n'};

    private final boolean isQuoted;
    private final List<Piece> pieces;

    private EncodedText(boolean isQuoted, List<Piece> pieces) {
        this.isQuoted = isQuoted;
        this.pieces = pieces;
    }

    /**
     * What stands between two places.
     *
     * @param place of the value that comes behind it; -1 at the end of the text
     */
    private record Piece(byte[] content, int place) {

        boolean beginsLine() {
            return content.length > 0 && content[0] == '\r';
        }

        boolean endsLine() {
            return content.length == 0 || content[content.length - 1] == '\n';
        }
    }

    /** @param places what stands in it for the values, each as often as wanted */
    static EncodedText of(String text, List<String> places) {
        boolean isQuoted = isMostlyAscii(text);
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        if (!places.isEmpty()) {
            Matcher place = Pattern.compile(
                            String.join("|", places.stream().map(Pattern::quote).toList()))
                    .matcher(text);
            for (; place.find(); from = place.end()) {
                pieces.add(new Piece(
                        encoded(text.substring(from, place.start()), isQuoted), places.indexOf(place.group())));
            }
        }
        pieces.add(new Piece(encoded(text.substring(from), isQuoted), -1));
        return new EncodedText(isQuoted, pieces);
    }

    private static byte[] encoded(String text, boolean isQuoted) {
        return isQuoted
                ? QuotedPrintable.of(text.getBytes(StandardCharsets.UTF_8))
                : BREAK.matcher(text).replaceAll("\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What else there is takes three times its length quoted; as base64 all takes a third more. */
    private static boolean isMostlyAscii(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        int others = 0;
        for (byte b : content) {
            others += b < 0 ? 1 : 0;
        }
        return others * 6 <= content.length;
    }

    /** For Content-Transfer-Encoding. */
    String encoding() {
        return isQuoted ? "quoted-printable" : "base64";
    }

    /** @param values in the order of the places */
    void write(List<String> values, ByteArrayOutputStream out) {
        if (isQuoted) {
            quote(values, out);
        } else {
            out.writeBytes(Base64.getMimeEncoder().encode(whole(values)));
        }
        out.writeBytes(CRLF);
    }

    private byte[] whole(List<String> values) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (Piece piece : pieces) {
            whole.writeBytes(piece.content());
            if (piece.place() >= 0) {
                whole.writeBytes(values.get(piece.place()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return whole.toByteArray();
    }

    private void quote(List<String> values, ByteArrayOutputStream out) {
        boolean isBehindValue = false;
        for (Piece piece : pieces) {
            if (isBehindValue && !piece.beginsLine()) {
                out.writeBytes(SOFT_BREAK);
            }
            out.writeBytes(piece.content());
            isBehindValue = piece.place() >= 0;
            if (isBehindValue) {
                if (!piece.endsLine()) {
                    out.writeBytes(SOFT_BREAK);
                }
                out.writeBytes(QuotedPrintable.of(values.get(piece.place()).getBytes(StandardCharsets.UTF_8)));
            }
        }
    }
}
