package masthead.platform.http;

import java.util.ArrayList;
import java.util.List;

/** Whom each proxy on the way spoke for, as {@code Forwarded} (RFC 7239) or {@code X-Forwarded-For} list them. */
final class ForwardedHops {

    /** No real way is longer. */
    private static final int MOST = 32;

    private ForwardedHops() {}

    /**
     * Read from the end, where the proxies next to us have written, so that nothing that a client wrote before that can spoil it.
     * A hop that says nothing of use is there as it was written.
     */
    static List<String> lastFirst(List<String> lines, boolean areElements) {
        List<String> hops = new ArrayList<>();
        for (String line : lines.reversed()) {
            int end = line.length();
            boolean isQuoted = false;
            for (int i = line.length() - 1; i >= -1 && hops.size() < MOST; i--) {
                if (i < 0 || (line.charAt(i) == ',' && !isQuoted)) {
                    String hop = line.substring(i + 1, end);
                    hops.add(areElements ? forOf(hop) : hop);
                    end = i;
                } else if (line.charAt(i) == '"') {
                    isQuoted = !isQuoted;
                }
            }
        }
        return hops;
    }

    private static String forOf(String element) {
        for (String pair : element.split(";", -1)) {
            String stripped = pair.strip();
            if (stripped.regionMatches(true, 0, "for=", 0, 4)) {
                String value = stripped.substring(4).strip();
                return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                        ? value.substring(1, value.length() - 1)
                        : value;
            }
        }
        return element;
    }
}
