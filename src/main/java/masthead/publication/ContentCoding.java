package masthead.publication;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import masthead.platform.text.Word;
import org.jspecify.annotations.Nullable;

/** How the bytes of large answers are packed for who can unpack them (RFC 9110, section 8.4). */
public enum ContentCoding {
    ZSTD,
    GZIP,
    IDENTITY;

    private static final int BUFFER = 1 << 16;

    /** The best of those that a request accepts. */
    public static ContentCoding of(@Nullable String acceptEncoding) {
        if (acceptEncoding != null) {
            for (ContentCoding coding : new ContentCoding[] {ZSTD, GZIP}) {
                for (String accepted : acceptEncoding.split(",", -1)) {
                    String[] parts = accepted.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
                    boolean isRefused = parts.length > 1 && parts[1].matches("q=0(\\.0*)?");
                    if (parts[0].equals(coding.token()) && !isRefused) {
                        return coding;
                    }
                }
            }
        }
        return IDENTITY;
    }

    /** Its name in headers. */
    public String token() {
        return Word.of(this);
    }

    /** What packs whatever is written to it. */
    public OutputStream packing(OutputStream out) throws IOException {
        return switch (this) {
            case ZSTD -> new ZstdOutputStream(out);
            case GZIP -> new GZIPOutputStream(out, BUFFER);
            case IDENTITY -> out;
        };
    }

    byte[] pack(byte[] content) {
        if (this == IDENTITY) {
            return content;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packing(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
