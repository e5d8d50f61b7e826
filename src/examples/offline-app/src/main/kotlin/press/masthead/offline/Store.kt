package press.masthead.offline

import com.fasterxml.jackson.core.JsonProcessingException
import java.nio.file.Path
import java.sql.Connection
import java.sql.ResultSet
import java.util.UUID
import org.sqlite.SQLiteConfig
import org.sqlite.SQLiteConfig.TransactionMode
import press.masthead.client.models.SyncDocument

/** How far the copy is: what to ask next, and as of which commit it is true. */
data class Place(val scope: String, val next: String, val etag: String?, val commit: Long, val upToDate: Boolean)

/** One thing that the copy holds, in which form and revision. */
data class Held(val id: String, val form: String, val revision: Int)

/**
 * The copy: one SQLite file with what readers have, and the place up to which it is true. Both change in the same transaction, so
 * that the app can be killed at any moment. It knows nothing of what documents say.
 */
class Store(file: Path) : AutoCloseable {

    private val database: Connection = SQLiteConfig()
        .apply {
            setTransactionMode(TransactionMode.IMMEDIATE)
            busyTimeout = 10_000
        }
        .createConnection("jdbc:sqlite:$file")

    init {
        // What is deleted is overwritten, and never lies in a temporary file.
        run("PRAGMA secure_delete = ON")
        run("PRAGMA temp_store = MEMORY")
        SCHEMA.forEach { run(it) }
        finishErasing()
    }

    /** Where the copy is; null before its first call. */
    fun place(): Place? = all("SELECT scope, next, etag, commit_number, up_to_date FROM place") {
        Place(it.getString(1), it.getString(2), it.getString(3), it.getLong(4), it.getBoolean(5))
    }.singleOrNull()

    /** Says what the copy is to hold. */
    fun begin(scope: String) {
        run("INSERT OR REPLACE INTO place (one, scope, next) VALUES (1, ?, ?)", scope, scope)
    }

    /** Takes a whole page and the place behind it, or nothing. To apply a page twice is the same as once. */
    fun apply(page: Page) {
        transaction {
            if (place()?.next != page.asked) {
                throw Refused("Another sync of this copy was faster.")
            }
            page.changes.forEach(::apply)
            if (page.upToDate && run("DELETE FROM document WHERE NOT confirmed") > 0) {
                run("UPDATE place SET erasing = TRUE")
            }
            run(
                "UPDATE place SET next = ?, etag = ?, commit_number = ?, up_to_date = ?",
                page.next, page.nextEtag, page.commit, page.upToDate,
            )
        }
        finishErasing()
    }

    /** Begins at a new snapshot, keeping what there is until that has come: then goes what was not in it. */
    fun beginAnew(scope: String, distrusted: Collection<String> = emptyList()) = transaction {
        distrusted.forEach { run("DELETE FROM document WHERE id = ?", it) }
        run("UPDATE document SET confirmed = FALSE")
        run("UPDATE place SET scope = ?, next = ?, etag = NULL, up_to_date = FALSE", scope, scope)
    }

    /** Begins at a new snapshot with nothing. */
    fun discard(scope: String) {
        transaction {
            run("DELETE FROM document")
            run("UPDATE place SET scope = ?, next = ?, etag = NULL, up_to_date = FALSE, commit_number = 0, erasing = TRUE", scope, scope)
        }
        finishErasing()
    }

    /** What there is of it; null if the copy does not hold it, for then readers do not have it. */
    fun document(id: UUID): SyncDocument? = read("WHERE id = ?", id.toString()).singleOrNull()

    /** The newest first. */
    fun documents(form: String): List<SyncDocument> = read("WHERE form = ? ORDER BY published_at DESC, id DESC", form)

    fun documents(form: String, slug: String): List<SyncDocument> = read("WHERE form = ? AND slug = ? ORDER BY language", form, slug)

    fun holds(): List<Held> = all("SELECT id, form, revision FROM document") { Held(it.getString(1), it.getString(2), it.getInt(3)) }

    override fun close() = database.close()

    /** A kind of change that is newer than this app means nothing to it. */
    private fun apply(change: Change) {
        if (change.isUpsert) {
            run("UPDATE document SET confirmed = TRUE WHERE id = ?", change.id)
            run(PUT, change.id, change.form, change.revision, change.commit, change.document)
        } else if (change.isErased) {
            // For good: also if the copy has it of a later commit, and its traces if it has it no more.
            run("DELETE FROM document WHERE id = ?", change.id)
            run("UPDATE place SET erasing = TRUE")
        } else if (change.isRemoval) {
            run("DELETE FROM document WHERE id = ? AND commit_number <= ?", change.id, change.commit)
        }
    }

    /** Rows that were moved within the file may have left traces. If the app is killed before they are gone, the next start does it. */
    private fun finishErasing() {
        if (all("SELECT 1 FROM place WHERE erasing") { it.getInt(1) }.isNotEmpty()) {
            run("VACUUM")
            run("UPDATE place SET erasing = FALSE")
        }
    }

    /** Without those that this version of the app cannot read. */
    private fun read(where: String, vararg values: Any): List<SyncDocument> =
        all("SELECT content FROM document $where", *values) { row ->
            try {
                read<SyncDocument>(row.getString(1))
            } catch (_: JsonProcessingException) {
                null
            }
        }.filterNotNull()

    private fun run(sql: String, vararg values: Any?): Int = database.prepareStatement(sql).use { statement ->
        values.forEachIndexed { i, value -> statement.setObject(i + 1, value) }
        statement.execute()
        statement.updateCount
    }

    private fun <T> all(sql: String, vararg values: Any?, row: (ResultSet) -> T): List<T> = database.prepareStatement(sql).use { statement ->
        values.forEachIndexed { i, value -> statement.setObject(i + 1, value) }
        val rows = statement.executeQuery()
        buildList { while (rows.next()) add(row(rows)) }
    }

    private fun transaction(work: () -> Unit) {
        database.autoCommit = false
        try {
            work()
            database.commit()
        } catch (e: Throwable) {
            database.rollback()
            throw e
        } finally {
            database.autoCommit = true
        }
    }

    private companion object {

        val SCHEMA = listOf(
            """
            CREATE TABLE IF NOT EXISTS place (
                one INTEGER PRIMARY KEY CHECK (one = 1),
                scope TEXT NOT NULL,
                next TEXT NOT NULL,
                etag TEXT,
                commit_number INTEGER NOT NULL DEFAULT 0,
                up_to_date INTEGER NOT NULL DEFAULT FALSE,
                erasing INTEGER NOT NULL DEFAULT FALSE
            )
            """,
            """
            CREATE TABLE IF NOT EXISTS document (
                id TEXT PRIMARY KEY,
                form TEXT NOT NULL,
                revision INTEGER NOT NULL,
                commit_number INTEGER NOT NULL,
                confirmed INTEGER NOT NULL DEFAULT TRUE,
                content TEXT NOT NULL,
                slug TEXT GENERATED ALWAYS AS (content ->> 'slug') VIRTUAL,
                language TEXT GENERATED ALWAYS AS (content ->> 'language') VIRTUAL,
                published_at TEXT GENERATED ALWAYS AS (content ->> 'publishedAt') VIRTUAL
            )
            """,
            "CREATE INDEX IF NOT EXISTS document_by_time ON document (form, published_at, id)",
            "CREATE INDEX IF NOT EXISTS document_by_slug ON document (form, slug)",
        )

        /** What the copy has of a later commit stays. */
        const val PUT =
            """
            INSERT INTO document (id, form, revision, commit_number, content) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                form = excluded.form, revision = excluded.revision, commit_number = excluded.commit_number, content = excluded.content
            WHERE excluded.commit_number >= commit_number
            """
    }
}
