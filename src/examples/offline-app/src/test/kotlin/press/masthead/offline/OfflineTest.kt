package press.masthead.offline

import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import press.masthead.client.models.ArticleCardBlockDraft
import press.masthead.client.models.ArticlePatch

/** What the app has when there is no network, and has no more when it should not. */
class OfflineTest {

    private val newsroom = Newsroom()
    private val scope = arrayOf("--sections=${newsroom.section.slug}", "--types=article,site")

    @Test
    fun showsWithoutANetwork(@TempDir folder: Path) {
        val card = newsroom.publish("The pilot goes first")
        val article = newsroom.publish("The dredger has come", listOf(card.id), ArticleCardBlockDraft(articleId = card.id))
        val app = App(folder).apply { sync(*scope) }

        val listed = app.list()
        val shown = app.show(article.slug!!)

        assertTrue(listed.lines().first().contains("The dredger has come  [${newsroom.section.name}]  by Ada")) { listed }
        assertTrue(shown.startsWith("${newsroom.section.name}\nThe dredger has come\n====")) { shown }
        assertTrue("The dredger has come, in so many words." in shown) { shown }
        assertEquals(2, Regex("-> The pilot goes first").findAll(shown).count()) { "in the text and related to it: $shown" }
        assertEquals(3, app.run("sync", at = NOWHERE).status)
        assertEquals(listed, app.list(), "the copy is as it was")
    }

    @Test
    fun anAuthorsNewNameIsOneSmallChange(@TempDir folder: Path) {
        repeat(8) { newsroom.publish("By the same hand $it") }
        val app = App(folder).apply { sync(*scope) }

        newsroom.rename("Ada of the Islands")
        val synced = app.sync()

        assertTrue("Page 1: 1 change\n" in synced) { synced }
        assertEquals(8, app.list().lines().count { "by Ada of the Islands" in it })
    }

    @Test
    fun whatIsKilledIsNowhereInTheFile(@TempDir folder: Path) {
        val killed = newsroom.publish("Alas, quicksilver in every well")
        val others = List(12) { newsroom.publish("Beside it $it", listOf(killed.id), ArticleCardBlockDraft(articleId = killed.id)) }
        val app = App(folder).apply { sync(*scope, "--limit=3") }
        newsroom.revise(killed, ArticlePatch(standfirst = "And more of it."))
            .let { app.sync(); newsroom.kill(it) }
        assertTrue(app.contains("quicksilver"))

        app.sync()

        assertFalse(app.contains("quicksilver"))
        assertFalse(app.contains("And more of it."))
        assertEquals(1, app.run("show", killed.slug!!, at = NOWHERE).status)
        assertTrue("Beside it 7" in app.show(others[7].slug!!))
    }

    @Test
    fun asksForNothingWhileNothingIsNew(@TempDir folder: Path) {
        newsroom.publish("Nothing comes after it")
        val app = App(folder).apply { sync(*scope) }
        app.sync()

        assertEquals("Nothing is new.\n", app.sync())
    }

    @Test
    fun followsWhatLeavesAndComesBack(@TempDir folder: Path) {
        val article = newsroom.publish("Here and there")
        val app = App(folder).apply { sync(*scope) }

        val moved = newsroom.revise(article, ArticlePatch(sectionId = newsroom.elsewhere.id))
        app.sync()
        assertFalse("Here and there" in app.list())

        val back = newsroom.revise(moved, ArticlePatch(sectionId = newsroom.section.id))
        app.sync()
        assertTrue("Here and there" in app.list())

        newsroom.unpublish(back)
        app.sync()
        assertFalse("Here and there" in app.list())
    }

    @Test
    fun tellsWhatIsWrongWithAScope(@TempDir folder: Path) {
        val app = App(folder)

        val told = app.run("sync", "--types=article,podcast")

        assertEquals(1, told.status)
        assertTrue("podcast" in told.text || "types" in told.text) { told.text }
        app.sync(*scope)
        assertEquals(1, app.run("sync", "--types=tag").status) { "what it holds was said" }
    }
}
