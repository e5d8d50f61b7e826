package press.masthead.offline

import java.nio.file.Path
import java.util.concurrent.TimeUnit
import kotlin.io.path.exists
import kotlin.io.path.getLastModifiedTime
import kotlin.random.Random
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

private const val KILLS = 10

/** Some rows, each with each, twenty times over. */
private val FOR_EVER = "SELECT count(*) FROM " + (1..20).joinToString { "document d$it" }

/** Whatever happens to the app, while whatever happens at the desk. */
class KilledTest {

    @Test
    fun losesNothingHoweverOftenItIsKilledWhileEditorsPublish(@TempDir folder: Path, @TempDir another: Path) {
        val seed = Random.nextLong().also { println("seed $it") }
        val newsroom = Newsroom()
        repeat(20) { newsroom.publish("Before $it") }
        val app = App(folder)
        val scope = arrayOf("--types=article,author,site", "--sections=${newsroom.section.slug}", "--limit=5")
        app.killWhenItSays("Page 2", "sync", *scope)

        Editors(newsroom, 2, seed).use {
            val met = (1 until KILLS).count { app.killWhenItSays("Page ${1 + it % 3}", "sync") }
            assertTrue(met >= KILLS / 2) { "only $met were killed at work" }
        }

        val verified = app.done("verify")
        assertTrue(verified.endsWith("The copy is as it should be.\n")) { verified }
        assertTrue("Up to date" in verified) { verified }
        val fresh = App(another).apply { sync(*scope) }
        assertEquals(content(fresh), content(app), "the same as who syncs for the first time")
        assertTrue(content(app).size > 10) { "there is something to lose" }
    }

    @Test
    fun killedInTheMiddleOfAPageItHasNothingOfThat(@TempDir folder: Path) {
        val newsroom = Newsroom()
        repeat(6) { newsroom.publish("Had before $it") }
        val app = App(folder)
        app.sync("--sections=${newsroom.section.slug}", "--types=article")
        val added = List(6) { newsroom.publish("Come since $it") }
        // SQLite takes for ever over the one in the midst of them.
        Database(app.file).use { it.run("CREATE TRIGGER stuck AFTER INSERT ON document WHEN NEW.id = '${added[3].id}' BEGIN $FOR_EVER; END") }

        val met = app.killWhenItSays("Page 1", "sync") { await("a long transaction") { app.journal.exists() && age(app.journal) > 3_000 } }

        assertTrue(met && app.journal.exists()) { "it was killed within a transaction" }
        Database(app.file).use { file ->
            assertEquals(listOf("6"), file.all("SELECT count(*) FROM document WHERE form = 'article'"), "those of the page before")
            file.run("DROP TRIGGER stuck")
        }
        app.sync()
        assertEquals(6, app.list().lines().count { "Come since" in it })
        assertTrue(app.done("verify").endsWith("The copy is as it should be.\n"))
    }

    @Test
    fun verifyRepairsWhatIsWrong(@TempDir folder: Path) {
        val newsroom = Newsroom()
        val articles = List(6) { newsroom.publish("Right $it") }
        val app = App(folder)
        app.sync("--sections=${newsroom.section.slug}", "--types=article")
        Database(app.file).use {
            it.run("DELETE FROM document WHERE id = '${articles[0].id}'")
            it.run("UPDATE document SET revision = revision + 1 WHERE id = '${articles[1].id}'")
            it.run("UPDATE document SET form = 'article-card', commit_number = 1000000 WHERE id = '${articles[2].id}'")
            it.run("INSERT INTO document (id, form, revision, commit_number, content) VALUES ('of-nobody', 'tag', 1, 1, '{}')")
        }

        val verified = app.done("verify")

        assertTrue("3 are missing or not as they should be; 3 should not be." in verified) { verified }
        assertTrue(verified.endsWith("The copy is repaired.\n")) { verified }
        assertTrue(app.done("verify").endsWith("The copy is as it should be.\n"))
        articles.forEach { assertTrue(it.slug!! in app.list()) { "$it is listed" } }
    }

    /** For how long nothing was written there, in milliseconds. */
    private fun age(file: Path) = runCatching { System.currentTimeMillis() - file.getLastModifiedTime().toMillis() }.getOrDefault(0)

    private fun await(what: String, condition: () -> Boolean) {
        val end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30)
        while (!condition()) {
            check(System.nanoTime() < end) { "no $what in time" }
            Thread.sleep(5)
        }
    }

    private fun content(app: App) = Database(app.file).use { file ->
        file.all("SELECT id || ' ' || form || ' ' || revision || ' ' || content FROM document ORDER BY id")
    }
}
