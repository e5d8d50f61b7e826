package masthead.desk.csv;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import masthead.platform.http.StorableText;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads a file row by row. Commas, semicolons and tabs part cells: whichever the header has first. */
final class CsvRows implements AutoCloseable {

    private static final int LONGEST_CELL = 20_000;
    private static final int LONGEST_HEADER = 10_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CsvMapper CSV = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_CELL)
                            .build())
                    .build())
            .enable(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final MappingIterator<List<String>> lines;
    private final List<String> header;
    private int number;

    /** @throws ProblemException 400 for what cannot be read */
    CsvRows(byte[] packed) {
        try {
            BufferedReader text = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(new ByteArrayInputStream(packed)),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            lines = CSV.readerForListOf(String.class)
                    .with(CsvSchema.emptySchema().withColumnSeparator(separator(text)))
                    .readValues(text);
            header = lines.hasNextValue()
                    ? lines.nextValue().stream().map(String::strip).toList()
                    : List.of();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Behind a byte order mark, which is no part of the text. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(LONGEST_HEADER);
        int separator = ',';
        for (int i = 1; i < LONGEST_HEADER; i++) {
            int next = text.read();
            if (next < 0 || next == '\n') {
                break;
            }
            if (next == ',' || next == ';' || next == '\t') {
                separator = next;
                break;
            }
        }
        text.reset();
        return (char) separator;
    }

    /** The names of the columns. */
    List<String> header() {
        return header;
    }

    /**
     * The next row; null at the end.
     *
     * @throws ProblemException 400 for what cannot be read
     */
    @Nullable CsvRow next() {
        try {
            if (!lines.hasNextValue()) {
                return null;
            }
            List<String> line = lines.nextValue();
            number++;
            return line.size() == header.size()
                    ? row(line)
                    : new CsvRow(
                            number,
                            Map.of(),
                            Fault.at("", "wrong-length", "has %d cells, not %d".formatted(line.size(), header.size())));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private CsvRow row(List<String> line) {
        Map<String, String> cells = new HashMap<>();
        Fault fault = null;
        for (int i = 0; i < line.size(); i++) {
            String cell = CsvText.plain(line.get(i).strip());
            if (!StorableText.isStorable(cell)) {
                fault = Fault.at("/" + header.get(i), "malformed", "holds a control character");
            } else if (!cell.isEmpty()) {
                cells.put(header.get(i), cell);
            }
        }
        return new CsvRow(number, cells, fault);
    }

    private ProblemException unreadable(IOException e) {
        String what = e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException
                ? "is not in UTF-8"
                : e instanceof JacksonException
                        ? "is not CSV (RFC 4180), or has a cell that is too long"
                        : "cannot be read";
        return ProblemException.malformed(Fault.at("", "malformed-csv", "%s, behind row %d".formatted(what, number)));
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new IllegalStateException("memory can be closed", e);
        }
    }
}
