package masthead.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import masthead.publication.ContentClock;
import masthead.publication.PublicAnswers;
import masthead.sync.SyncCursor.InLog;
import masthead.sync.SyncCursor.InSnapshot;
import org.jspecify.annotations.Nullable;

/** Brings copies up to date. */
@ApplicationScoped
class Sync {

    static final String NDJSON = "application/x-ndjson";

    private static final int BUFFER = 1 << 16;

    private final DataSource database;
    private final CursorSeal seal;
    private final PageWriter writer;
    private final SyncSettings settings;
    private final ContentClock clock;
    private final PublicAnswers answers;
    private final Semaphore streams;

    Sync(
            DataSource database,
            CursorSeal seal,
            PageWriter writer,
            SyncSettings settings,
            ContentClock clock,
            PublicAnswers answers) {
        this.database = database;
        this.seal = seal;
        this.writer = writer;
        this.settings = settings;
        this.clock = clock;
        this.answers = answers;
        this.streams = new Semaphore(settings.streams());
    }

    /** What a reading is asked for. */
    @FunctionalInterface
    private interface Question<T> {
        T of(Reading reading, Reading.Now now) throws SQLException;
    }

    SyncCursor open(String cursor) {
        return seal.open(cursor);
    }

    /** The first page of a snapshot. */
    Response begin(Scope scope) {
        return answer(scope, (reading, now) -> Snapshot.page(reading, now, scope, null, pageBytes()));
    }

    /** @throws ProblemException 410 when nobody knows any more what has changed behind it */
    Response goOn(SyncCursor cursor) {
        return answer(cursor.scope(), (reading, now) -> {
            check(cursor, now);
            return switch (cursor.place()) {
                case InSnapshot at -> Snapshot.page(reading, now, cursor.scope(), at, pageBytes());
                case InLog at -> Delta.page(reading, now, cursor, at, pageBytes());
            };
        });
    }

    /** All of the scope at once, a change on each line; the last one is the end of a page. */
    Response stream(Scope scope) {
        return whole(scope, NDJSON, true, (out, doc, content, isFirst) -> {
            writer.upsert(out, doc, doc.commit(), content, scope.blocks());
            out.write('\n');
        });
    }

    /** What a copy of the scope should hold. */
    Response manifest(Scope scope) {
        return whole(
                scope,
                MediaType.APPLICATION_JSON,
                false,
                (out, doc, content, isFirst) -> PageWriter.write(
                        out,
                        "%s{\"type\":\"%s\",\"id\":\"%s\",\"form\":\"%s\",\"revision\":%d}"
                                .formatted(
                                        isFirst ? "" : ",",
                                        doc.type().wire(),
                                        doc.id(),
                                        doc.type().form(doc.whole()),
                                        doc.revision())));
    }

    private Response answer(Scope scope, Question<Page> question) {
        record Read(Page page, byte[] content) {}
        Read read = read(scope, (reading, now) -> {
            Page page = question.of(reading, now);
            return new Read(page, writer.page(page, reading.contents(Entry.documents(page.entries()))));
        });
        return answers.answer(read.page().commit(), read.content(), MediaType.APPLICATION_JSON_TYPE);
    }

    /** Writes one document. */
    @FunctionalInterface
    private interface Line {
        void write(OutputStream out, Doc doc, byte[] content, boolean isFirst) throws IOException;
    }

    /**
     * The tag is of where a copy is with it: from the same place all is the same. Should there be a commit before the reading
     * begins, then that is older than the content, and asked with it again all comes again.
     */
    private Response whole(Scope scope, String type, boolean withContent, Line line) {
        if (streams.availablePermits() == 0) {
            throw busy();
        }
        Page now = read(scope, (reading, at) -> end(scope, at));
        return answers.stream(
                now.commit(),
                seal.seal(now.cursor()) + type,
                out -> {
                    streams.acquireUninterruptibly();
                    try {
                        write(new BufferedOutputStream(out, BUFFER), scope, withContent, line);
                    } finally {
                        streams.release();
                    }
                },
                type);
    }

    private static Page end(Scope scope, Reading.Now now) {
        return new Page(List.of(), now.commit(), new SyncCursor(scope, now.epoch(), InLog.at(now.commit())), true);
    }

    private void write(OutputStream out, Scope scope, boolean withContent, Line line) throws IOException {
        try (Connection connection = database.getConnection();
                Reading reading = new Reading(connection, scope)) {
            Page end = end(scope, reading.now());
            begin(out, withContent);
            AtomicBoolean isFirst = new AtomicBoolean(true);
            new WholeScope(connection, scope, withContent)
                    .read((doc, bytes) -> line.write(out, doc, bytes, isFirst.getAndSet(false)));
            end(out, withContent, end);
            out.flush();
        } catch (SQLException e) {
            throw new IOException("documents could not be read", e);
        }
    }

    private static void begin(OutputStream out, boolean withContent) throws IOException {
        PageWriter.write(out, withContent ? "" : "{\"documents\":[");
    }

    private void end(OutputStream out, boolean withContent, Page page) throws IOException {
        String rest = writer.end(page).toString().substring(1);
        PageWriter.write(out, withContent ? "{\"op\":\"end\"," + rest + "\n" : "]," + rest);
    }

    private void check(SyncCursor cursor, Reading.Now now) {
        boolean isFromLater = cursor.place().seen() > now.commit();
        if (cursor.epoch().equals(now.epoch()) && isFromLater) {
            // Only this service signs cursors, so the database was set back without anybody telling.
            renewEpoch(now.epoch());
        }
        if (!cursor.epoch().equals(now.epoch()) || isFromLater) {
            throw outdated(
                    "The commits that this cursor counts in are no more: the service was restored from a backup.",
                    "discard",
                    cursor);
        }
        if (cursor.place().base() < now.horizon()) {
            throw outdated(
                    "Changes are kept for %d days, and this copy was away for longer."
                            .formatted(settings.retention().toDays()),
                    "apply-differences",
                    cursor);
        }
    }

    private static ProblemException busy() {
        return new ProblemException(
                ProblemType.UNAVAILABLE, "Others are being given all there is; try again in a minute.");
    }

    private static ProblemException outdated(String detail, String recovery, SyncCursor cursor) {
        return new ProblemException(Problem.of(ProblemType.COPY_OUTDATED, detail)
                .recovery(recovery, cursor.scope().address()));
    }

    void renewEpoch(@Nullable UUID after) {
        try {
            clock.renewEpoch(after);
        } catch (SQLException e) {
            throw new IllegalStateException("the epoch could not be written", e);
        }
    }

    private long pageBytes() {
        return settings.pageBytes().asLongValue();
    }

    private <T> T read(Scope scope, Question<T> question) {
        try (Connection connection = database.getConnection();
                Reading reading = new Reading(connection, scope)) {
            return question.of(reading, reading.now());
        } catch (SQLException e) {
            throw new IllegalStateException("documents could not be read", e);
        }
    }
}
