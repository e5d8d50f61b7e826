package masthead.desk.csv;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import masthead.desk.Edit;
import masthead.desk.csv.ImportLeases.Claim;
import masthead.platform.problem.Problem;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemMappers;
import org.jboss.logging.Logger;

/**
 * Takes in rows, a thousand in a transaction. Each instance takes one file at a time; of one that died another goes on where it
 * stopped, when its lease has ended.
 */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int BATCH = 1000;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final ImportLeases leases;
    private final ImportRows report;
    private final Map<String, Importer> importers;
    private final Clock clock;
    private volatile boolean isStopping;

    ImportWorker(ImportLeases leases, ImportRows report, @All List<Importer> importers, Clock clock) {
        this.leases = leases;
        this.report = report;
        this.importers = importers.stream().collect(Collectors.toMap(Importer::type, Function.identity()));
        this.clock = clock;
    }

    void end(@Observes ShutdownEvent stop) {
        isStopping = true;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            Claim claim = leases.claim();
            while (claim != null && !isStopping) {
                work(claim);
                claim = leases.claim();
            }
        } catch (SQLException | RuntimeException e) {
            if (!isStopping) {
                LOG.warnf("Cannot look for files to take in just now: %s", e.getMessage());
            }
        }
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        leases.forget();
    }

    private void work(Claim claim) throws SQLException {
        Importer importer = importers.get(claim.type());
        if (importer == null) {
            LOG.errorf("Nobody takes in %s any more: import %s waits", claim.type(), claim.id());
            leases.giveBack(claim, Duration.ofHours(1));
            return;
        }
        try (CsvRows file = new CsvRows(claim.packed())) {
            skip(file, claim.done());
            List<CsvRow> rows = some(file);
            while (!rows.isEmpty() && !isStopping) {
                take(importer, claim, rows);
                rows = some(file);
            }
            if (rows.isEmpty()) {
                leases.finish(claim);
            } else {
                leases.giveBack(claim, Duration.ZERO);
            }
        } catch (RuntimeException e) {
            if (!isStopping) {
                LOG.warnf("Import %s stopped, and goes on soon: %s", claim.id(), e.getMessage());
            }
            leases.giveBack(claim, PAUSE);
        }
    }

    private static void skip(CsvRows file, int rows) {
        for (int i = 0; i < rows; i++) {
            file.next();
        }
    }

    private static List<CsvRow> some(CsvRows file) {
        List<CsvRow> rows = new ArrayList<>();
        for (CsvRow row = file.next(); row != null; row = file.next()) {
            rows.add(row);
            if (rows.size() == BATCH) {
                break;
            }
        }
        return rows;
    }

    private void take(Importer importer, Claim claim, List<CsvRow> rows) {
        try {
            together(importer, claim, rows);
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            rows.forEach(row -> alone(importer, claim, row));
        }
    }

    private void together(Importer importer, Claim claim, List<CsvRow> rows) {
        QuarkusTransaction.requiringNew().call(() -> {
            List<RowResult> results = results(importer, claim, rows);
            report.add(claim.id(), rows, results);
            leases.advance(claim, results);
            return results;
        });
    }

    private List<RowResult> results(Importer importer, Claim claim, List<CsvRow> rows) {
        List<CsvRow> whole = rows.stream().filter(row -> row.fault() == null).toList();
        Iterator<RowResult> taken = whole.isEmpty()
                ? Collections.emptyIterator()
                : importer.take(whole, context(claim)).iterator();
        return rows.stream()
                .map(row -> row.fault() == null ? taken.next() : RowResult.refused(List.of(row.fault())))
                .toList();
    }

    private void alone(Importer importer, Claim claim, CsvRow row) {
        try {
            together(importer, claim, List.of(row));
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            Problem known = ProblemMappers.known(e);
            if (known == null) {
                LOG.errorf(e, "Row %d of import %s could not be taken in", row.number(), claim.id());
            }
            RowResult refused = RowResult.refused(
                    known == null || known.errors() == null
                            ? List.of(Fault.at(
                                    "", "failed", "could not be taken in; the operator finds the cause in the log"))
                            : known.errors());
            QuarkusTransaction.requiringNew().call(() -> {
                report.add(claim.id(), List.of(row), List.of(refused));
                leases.advance(claim, List.of(refused));
                return refused;
            });
        }
    }

    /** What is no fault of a row. */
    private boolean isPassing(RuntimeException e) {
        return isStopping || e instanceof LeaseLost || ProblemMappers.isPassing(e);
    }

    private ImportContext context(Claim claim) {
        return new ImportContext(claim.id(), new Edit(claim.by(), clock.instant()), claim.options());
    }
}
