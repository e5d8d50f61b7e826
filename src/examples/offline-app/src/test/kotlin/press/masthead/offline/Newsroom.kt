package press.masthead.offline

import java.util.UUID
import okhttp3.OkHttpClient
import okhttp3.Request
import press.masthead.client.apis.DeskArticlesApi
import press.masthead.client.apis.DeskAuthorsApi
import press.masthead.client.apis.DeskSectionsApi
import press.masthead.client.apis.DeskSyncApi
import press.masthead.client.models.ArticleDraft
import press.masthead.client.models.ArticlePatch
import press.masthead.client.models.AuthorDraft
import press.masthead.client.models.AuthorKind
import press.masthead.client.models.AuthorPatch
import press.masthead.client.models.BlockDraft
import press.masthead.client.models.BylineDraft
import press.masthead.client.models.DeskArticle
import press.masthead.client.models.KillDraft
import press.masthead.client.models.ParagraphBlockDraft
import press.masthead.client.models.SectionDraft
import press.masthead.client.models.SpanDraft

/** Editors at the desk, in two sections and with an author of their own. */
class Newsroom {

    private val desk = OkHttpClient.Builder().addInterceptor { it.proceed(signed(it.request())) }.build()
    private val articles = DeskArticlesApi(BASE, desk)
    private val authors = DeskAuthorsApi(BASE, desk)
    private val name = UUID.randomUUID().toString().take(8)

    val section = section("Offline $name")
    val elsewhere = section("Elsewhere $name")
    val author = authors.createAuthor(AuthorDraft(kind = AuthorKind.PERSON, name = "Ada $name")).id

    fun publish(headline: String, related: List<UUID> = emptyList(), vararg blocks: BlockDraft): DeskArticle {
        val draft = ArticleDraft(
            language = "en",
            headline = headline,
            sectionId = section.id,
            bylines = listOf(BylineDraft(authorId = author)),
            relatedArticleIds = related,
            body = listOf(paragraph("$headline, in so many words.")) + blocks,
        )
        return publish(articles.createArticle(draft))
    }

    fun publish(article: DeskArticle): DeskArticle = articles.publishArticle(article.id, article.etag())

    /** What changes nothing is not published again. */
    fun revise(article: DeskArticle, patch: ArticlePatch): DeskArticle {
        val revised = articles.updateArticle(article.id, article.etag(), patch)
        return if (revised.version == article.version) revised else publish(revised)
    }

    fun unpublish(article: DeskArticle): DeskArticle = articles.unpublishArticle(article.id, article.etag())

    fun kill(article: DeskArticle): DeskArticle = articles.killArticle(article.id, article.etag(), KillDraft("It was never so."))

    fun rename(name: String) {
        authors.updateAuthor(author, "\"${authors.getDeskAuthor(author).version}\"", AuthorPatch(name = name))
    }

    fun beginEpoch() = DeskSyncApi(BASE, desk).beginSyncEpoch()

    /** What has no answer but a problem is asked for as a problem by the client, which the service takes for what it does not have. */
    private fun signed(request: Request) = request.newBuilder()
        .header("Authorization", "Bearer $KEY")
        .header("Accept", "application/json, application/problem+json")
        .build()

    private fun section(name: String) = DeskSectionsApi(BASE, desk).createSection(SectionDraft(name = name))

    private fun DeskArticle.etag() = "\"$version\""

    private companion object {
        val KEY: String by lazy { System.getenv("KEY") ?: error("Say an admin key: KEY") }
    }
}

fun paragraph(text: String) = ParagraphBlockDraft(spans = listOf(SpanDraft(text = text)))
