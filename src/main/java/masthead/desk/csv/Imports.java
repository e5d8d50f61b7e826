package masthead.desk.csv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.desk.Desk;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.Problem;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Files that are taken in: checked as a whole when they come, and row by row afterwards. */
@ApplicationScoped
@Transactional
public class Imports {

    private static final String LIST = "imports";
    private static final String ROWS = "import-rows";
    private static final int MOST_WAITING = 20;

    private final Desk desk;
    private final ImportRows rows;
    private final DataSource database;
    private final UriInfo uri;

    Imports(Desk desk, ImportRows rows, DataSource database, UriInfo uri) {
        this.desk = desk;
        this.rows = rows;
        this.database = database;
        this.uri = uri;
    }

    /**
     * Takes a file, which is then worked on in the background.
     *
     * @param options what the importer is told with each row; nothing personal
     * @return 202 with the address of its progress
     * @throws ProblemException 400 for what is no CSV, 409 while too many wait, 422 for wrong columns
     */
    public Response begin(Importer importer, CsvUpload upload, Map<String, String> options) {
        int total = check(importer, upload);
        if (CsvImport.waiting() >= MOST_WAITING) {
            throw new ProblemException(Problem.of(
                            ProblemType.ILLEGAL_TRANSITION,
                            "%d files are waiting to be taken in. Send this one when they are done."
                                    .formatted(MOST_WAITING))
                    .allowed(List.of()));
        }
        CsvImport made = CsvImport.of(importer.type(), options, upload.bytes(), total, desk.edit());
        store(made.id(), upload);
        return Response.accepted(made.view())
                .header(HttpHeaders.LOCATION, ImportResource.PATH + "/" + made.id())
                .build();
    }

    /** @throws ProblemException 404 */
    ImportView read(UUID id) {
        return find(id).view();
    }

    Page<ImportView> page(PageRequest request) {
        Cursor after = request.after(LIST);
        return Page.of(
                LIST,
                CsvImport.page(after == null ? null : after.id(), request.size() + 1),
                request.size(),
                CsvImport::view,
                one -> new Cursor("", one.id()),
                uri);
    }

    /** @throws ProblemException 404 */
    Page<ImportRowView> report(UUID id, @Nullable RowOutcome outcome, PageRequest request) {
        find(id);
        Cursor after = request.after(ROWS);
        int row = after == null ? 0 : Math.clamp(after.time().toEpochMilli(), 0, Integer.MAX_VALUE);
        return Page.of(
                ROWS,
                rows.after(id, row, outcome, request.size() + 1),
                request.size(),
                view -> view,
                view -> new Cursor(Integer.toString(view.row()), id),
                uri);
    }

    private static CsvImport find(UUID id) {
        CsvImport found = CsvImport.findById(id);
        if (found == null) {
            throw Desk.nothing(id);
        }
        return found;
    }

    /** How many rows it has, if it is CSV to its end. */
    private static int check(Importer importer, CsvUpload upload) {
        try (CsvRows file = new CsvRows(upload.packed())) {
            List<Fault> faults = faults(importer.columns(), file.header());
            if (!faults.isEmpty()) {
                throw ProblemException.invalid(faults);
            }
            int total = 0;
            while (file.next() != null) {
                total++;
            }
            return total;
        }
    }

    /** A file without a header begins with a row about somebody, which is not repeated. */
    private static List<Fault> faults(List<Column> known, List<String> header) {
        List<String> names = known.stream().map(Column::name).toList();
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            if (!names.contains(header.get(i))) {
                faults.add(Fault.at(
                        "",
                        "unknown-column",
                        "has a column %d whose name is not known; known are %s"
                                .formatted(i + 1, String.join(", ", names))));
            } else if (!seen.add(header.get(i))) {
                faults.add(Fault.at("", "repeated", "has the column %s twice".formatted(header.get(i))));
            }
        }
        known.stream()
                .filter(column -> column.required() && !seen.contains(column.name()))
                .forEach(column -> faults.add(
                        Fault.at("", "required", "has no column %s in its first row".formatted(column.name()))));
        return faults;
    }

    private void store(UUID id, CsvUpload upload) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO csv_import_file (import_id, content) VALUES (?, ?)")) {
            insert.setObject(1, id);
            insert.setBytes(2, upload.packed());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the file could not be kept", e);
        }
    }
}
