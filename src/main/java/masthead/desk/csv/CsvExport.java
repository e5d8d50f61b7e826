package masthead.desk.csv;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives things out as CSV, some at a time, so that a file of any length takes little memory and holds no connection for long. */
public final class CsvExport {

    /** What it is documented as. */
    public static final String MEDIA_TYPE = CsvUpload.MEDIA_TYPE;

    private CsvExport() {}

    /** Where the rows come from. */
    @FunctionalInterface
    public interface Source {

        /** The next rows, each with its cells; none at the end. */
        List<List<@Nullable String>> next();
    }

    /** @param name of the file that a browser saves */
    public static Response answer(String name, List<String> header, Source source) {
        StreamingOutput output = out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(writer, header);
            for (List<List<@Nullable String>> rows = source.next(); !rows.isEmpty(); rows = source.next()) {
                for (List<@Nullable String> row : rows) {
                    write(writer, row);
                }
            }
            writer.flush();
        };
        return Response.ok(output, MEDIA_TYPE + "; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .build();
    }

    private static void write(Writer to, List<? extends @Nullable String> cells) throws IOException {
        to.write(cells.stream().map(CsvExport::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    /** Quoted where it has to be (RFC 4180). */
    private static String cell(@Nullable String text) {
        String safe = text == null ? "" : CsvText.safe(text);
        return safe.chars().anyMatch(character -> ",;\"\r\n\t".indexOf(character) >= 0)
                        || !safe.strip().equals(safe)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
