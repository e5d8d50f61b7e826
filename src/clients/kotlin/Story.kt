import java.util.UUID
import okhttp3.OkHttpClient
import press.masthead.client.apis.ArticlesApi
import press.masthead.client.apis.DeskArticlesApi
import press.masthead.client.apis.DeskKeysApi
import press.masthead.client.apis.SyncApi
import press.masthead.client.infrastructure.ClientError
import press.masthead.client.infrastructure.ClientException
import press.masthead.client.infrastructure.Serializer
import press.masthead.client.models.ArticleDraft
import press.masthead.client.models.ArticlePatch
import press.masthead.client.models.KeyDraft
import press.masthead.client.models.ParagraphBlock
import press.masthead.client.models.ParagraphBlockDraft
import press.masthead.client.models.Problem
import press.masthead.client.models.ProblemCode
import press.masthead.client.models.Scope
import press.masthead.client.models.SpanDraft
import press.masthead.client.models.SyncUpsert

private const val TEXT = "The night ferry sails again from March."

/** Goes through a day of a newsroom with the generated client, one step after the other. */
class Story(private val base: String, adminKey: String) {

    private var desk = with(adminKey)
    private lateinit var ferry: UUID

    fun tell() {
        takeAKey()
        write()
        publish()
        listPageByPage()
        askAgainForNothing()
        change()
        sync()
        getItWrong()
        println("Kotlin: the story is told")
    }

    private fun with(key: String) = OkHttpClient.Builder()
        .addInterceptor { it.proceed(it.request().newBuilder().header("Authorization", "Bearer $key").build()) }
        .build()

    private fun takeAKey() {
        val draft = KeyDraft(
            name = "kotlin client ${UUID.randomUUID()}",
            scopes = listOf(Scope.ARTICLES_WRITE, Scope.ARTICLES_PUBLISH),
        )
        desk = with(DeskKeysApi(base, desk).createKey(draft).key)
    }

    private fun write() {
        val draft = ArticleDraft(
            language = "en",
            headline = "Night ferry returns, by Kotlin",
            kicker = "Ferries",
            body = listOf(ParagraphBlockDraft(spans = listOf(SpanDraft(text = TEXT)))),
        )
        ferry = DeskArticlesApi(base, desk).createArticle(draft, idempotencyKey = UUID.randomUUID().toString()).id
    }

    private fun publish() {
        DeskArticlesApi(base, desk).publishArticle(ferry, ifMatch = "\"1\"")
        val paragraph = ArticlesApi(base).getArticle(ferry).body!!.first() as ParagraphBlock
        require(paragraph.text == TEXT) { "readers have what was written" }
    }

    private fun listPageByPage() {
        val articles = ArticlesApi(base)
        var page = articles.listArticles(language = "en", limit = 2)
        require(page.items.first().id == ferry) { "the newest comes first" }
        var pages = 1
        while (page.next != null) {
            page = articles.listArticles(language = "en", limit = 2, cursor = cursor(page.next!!))
            pages++
        }
        require(pages > 2) { "there are several pages" }
    }

    private fun askAgainForNothing() {
        val articles = ArticlesApi(base)
        val etag = articles.getArticleWithHttpInfo(ferry, null, null, null, null, null).headers["etag"]!!.single()
        val again = articles.getArticleWithHttpInfo(ferry, null, null, null, etag, null)
        require(again.statusCode == 304) { "nothing has changed" }
    }

    private fun change() {
        val articles = DeskArticlesApi(base, desk)
        val etag = articles.getDeskArticleWithHttpInfo(ferry).headers["etag"]!!.single()
        val changed = articles.updateArticle(ferry, etag, ArticlePatch(standfirst = "Twice a week."), "Checked")
        require(changed.standfirst == "Twice a week.") { "what is sent is saved" }
        require(changed.kicker == "Ferries") { "what is left out stays" }
    }

    private fun sync() {
        val api = SyncApi(base)
        var page = api.sync(limit = 10)
        var found = false
        while (true) {
            found = found || page.changes.any { it is SyncUpsert && it.id == ferry }
            if (page.upToDate) break
            page = api.sync(cursor = page.cursor, limit = null)
        }
        require(found) { "the copy has the article" }
    }

    private fun getItWrong() {
        val articles = DeskArticlesApi(base, desk)
        val invalid = refused { articles.createArticle(ArticleDraft(language = "english?", headline = "No")) }
        require(invalid.code == ProblemCode.VALIDATION_FAILED) { "what is not valid is told so" }
        require(invalid.errors!!.single().pointer == "/language") { "and where it is" }
        val stale = refused { articles.publishArticle(ferry, ifMatch = "\"1\"") }
        require(stale.code == ProblemCode.PRECONDITION_FAILED) { "nobody's work is lost" }
        require(stale.current!!.etag == "\"3\"") { "the present version is told" }
    }

    private fun refused(call: () -> Any): Problem = try {
        throw AssertionError("not refused, but ${call()}")
    } catch (e: ClientException) {
        val body = (e.response as ClientError<*>).body as String
        Serializer.jacksonObjectMapper.readValue(body, Problem::class.java)
    }

    /** The one in the address of the next page. */
    private fun cursor(next: String) = next.substringAfter("cursor=").substringBefore("&")

    companion object {
        @JvmStatic
        fun main(arguments: Array<String>) = Story(System.getenv("BASE"), System.getenv("KEY")).tell()
    }
}
