package press.masthead.offline

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.node.ArrayNode
import com.fasterxml.jackson.databind.node.ObjectNode
import java.net.URI
import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** A service that is newer than the app: what the app does not know costs nothing else, and is kept for the next version. */
class NewerServiceTest {

    private val newsroom = Newsroom()

    @Test
    fun whatIsNotKnownCostsNothingElse(@TempDir folder: Path) {
        val article = newsroom.publish("Polls are new", emptyList(), paragraph("And this comes after it."))
        val page = read<JsonNode>(URI("$BASE/v1/sync?types=article&sections=${newsroom.section.slug}").toURL().readText()) as ObjectNode
        makeNewer(page)

        RecordedService(Recorded(200, page.toString())).use { service ->
            val app = App(folder, service.base).apply { sync() }

            val shown = app.show(article.slug!!)
            assertTrue("Polls are new, in so many words.\n\nWhich harbour?\n\nAnd this comes after it." in shown) { shown }
            assertTrue("Polls are new  [${newsroom.section.name}]  by Ada" in app.list())
            Database(app.file).use { file ->
                assertEquals(listOf("hopeful"), file.all("SELECT content ->> '\$.mood.name' FROM document WHERE id = '${article.id}'"))
                assertEquals(listOf("3"), file.all("SELECT content ->> 'episodes' FROM document WHERE form = 'podcast'"))
                val known = page["changes"].count { it["op"].textValue() == "upsert" }
                assertEquals(listOf("$known"), file.all("SELECT count(*) FROM document"))
            }
        }
    }

    /** A block, a value of an enum, a mark, fields, a type of document and a kind of change that nobody has heard of. */
    private fun makeNewer(page: ObjectNode) {
        val changes = page["changes"] as ArrayNode
        val upsert = changes.first { it["document"]["form"].textValue() == "article" } as ObjectNode
        val article = upsert["document"] as ObjectNode
        article.put("kind", "liveblog").putObject("mood").put("name", "hopeful")
        val body = article["body"] as ArrayNode
        ((body[0]["spans"][0] as ObjectNode).put("weather", "fair")["marks"] as ArrayNode).addObject().put("type", "highlight")
        body.insertObject(1).put("type", "poll").put("id", "poll1").put("text", "Which harbour?").putArray("choices").add("Novomol")

        val podcast = upsert.deepCopy().put("type", "podcast").put("id", PODCAST)
        podcast.putObject("document").put("form", "podcast").put("id", PODCAST).put("episodes", 3)
        changes.insert(0, podcast)
        val annotation = changes.insertObject(1).put("op", "annotate").put("type", "article").put("id", PODCAST)
        annotation.put("revision", 2).put("commit", 9).put("note", "read it")
        page.put("flavour", "plain")
    }

    private companion object {
        const val PODCAST = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e77"
    }
}
