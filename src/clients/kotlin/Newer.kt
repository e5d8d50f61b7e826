import java.io.File
import press.masthead.client.infrastructure.Serializer
import press.masthead.client.models.Article
import press.masthead.client.models.ArticleKind
import press.masthead.client.models.MarkType
import press.masthead.client.models.ParagraphBlock
import press.masthead.client.models.Problem
import press.masthead.client.models.ProblemCode
import press.masthead.client.models.SyncPage
import press.masthead.client.models.SyncType
import press.masthead.client.models.SyncUpsert
import press.masthead.client.models.UnknownBlock
import press.masthead.client.models.UnknownSyncChange
import press.masthead.client.models.UnknownSyncDocument

/** Reads what a service may answer that is newer than this client (`newer.mjs`): what it does not know costs nothing else. */
object Newer {

    @JvmStatic
    fun main(arguments: Array<String>) {
        val answers = File(arguments[0])
        readArticle(read(answers, "article"))
        readPage(read(answers, "page"))
        readProblem(read(answers, "problem"))
        println("Kotlin: reads what it does not know")
    }

    private inline fun <reified T> read(answers: File, name: String): T =
        Serializer.jacksonObjectMapper.readValue(File(answers, "$name.json"), T::class.java)

    private fun readArticle(article: Article) {
        val body = article.body.orEmpty()
        require(article.kind == ArticleKind.UNKNOWN) { "an unknown kind" }
        require(article.headline.isNotEmpty() && body.size > 10) { "the rest of the article" }
        val poll = body[1] as UnknownBlock
        require(poll.type == "poll" && poll.text == "Which harbour?") { "an unknown block" }
        require(body[2] is ParagraphBlock) { "the block after it" }
        val first = body[0] as ParagraphBlock
        require(first.spans[0].marks.any { it.type == MarkType.UNKNOWN }) { "an unknown mark" }
    }

    private fun readPage(page: SyncPage) {
        require(page.cursor.isNotEmpty() && page.changes.size >= 3) { "the rest of the page" }
        require((page.changes[0] as SyncUpsert).document !is UnknownSyncDocument) { "a known document" }
        val podcast = page.changes[1] as SyncUpsert
        require(podcast.type == SyncType.UNKNOWN) { "an unknown type" }
        require((podcast.document as UnknownSyncDocument).form == "podcast") { "a document of an unknown type" }
        require((page.changes[2] as UnknownSyncChange).op == "annotate") { "an unknown change" }
    }

    private fun readProblem(problem: Problem) {
        require(problem.code == ProblemCode.UNKNOWN && problem.detail == "Wait for six hours.") { "an unknown problem" }
    }
}
