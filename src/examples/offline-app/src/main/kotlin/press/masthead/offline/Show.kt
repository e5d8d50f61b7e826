package press.masthead.offline

import java.util.UUID
import press.masthead.client.models.ArticleKind
import press.masthead.client.models.BylineRole
import press.masthead.client.models.SyncArticle
import press.masthead.client.models.SyncArticleCard
import press.masthead.client.models.SyncAuthor
import press.masthead.client.models.SyncAuthorCard
import press.masthead.client.models.SyncByline
import press.masthead.client.models.SyncSection

/** Shows what the copy holds, without a network. Documents name others by id: what the copy does not hold, readers do not have. */
class Show(private val store: Store) {

    private val blocks = BlockText(::headline)

    /** The articles, the newest first, a line each; without pages such as "How to reach us". */
    fun list(): List<String> = articles(store.documents("article")).filter { it.kind != ArticleKind.PAGE }.map { article ->
        listOfNotNull(
            "${article.publishedAt.toLocalDate()}",
            article.headline,
            section(article)?.let { "[$it]" },
            bylines(article)?.let { "by $it" },
            "(${article.slug})",
        ).joinToString("  ")
    }

    /** All that have this slug, which is unique in a language. */
    fun show(slug: String): List<String> = articles(store.documents("article", slug)).map(::whole)

    private fun articles(documents: List<Any>) = documents.filterIsInstance<SyncArticle>()

    private fun whole(article: SyncArticle): String {
        val head = listOfNotNull(
            listOfNotNull(section(article), article.kicker).joinToString(" | ").ifEmpty { null },
            article.headline,
            "=".repeat(article.headline.length),
            article.standfirst,
            listOfNotNull(bylines(article), "${article.publishedAt.toLocalDate()}", "${article.readingMinutes} min").joinToString(" | "),
            article.audio?.let { audio -> audio.disclosure[article.language]?.let { "Audio: $it" } },
        ).joinToString("\n")
        val related = article.relatedArticleIds.mapNotNull(::headline).map { "-> $it" }
        return (listOf(head) + article.body.orEmpty().mapNotNull(blocks::of) + related).joinToString("\n\n")
    }

    private fun section(article: SyncArticle): String? =
        (article.sectionId?.let(store::document) as? SyncSection)?.let { it.localized?.get(article.language)?.name ?: it.name }

    private fun bylines(article: SyncArticle): String? = article.bylines.mapNotNull { byline ->
        val name = byline.guest ?: byline.authorId?.let { name(it, article.language) }
        name?.let { it + role(byline) }
    }.joinToString(", ").ifEmpty { null }

    private fun role(byline: SyncByline) = when (byline.role) {
        BylineRole.AUTHOR, BylineRole.UNKNOWN -> ""
        else -> " (${byline.role})"
    }

    private fun name(author: UUID, language: String): String? = when (val found = store.document(author)) {
        is SyncAuthor -> found.localized?.get(language)?.name ?: found.name
        is SyncAuthorCard -> found.localized?.get(language)?.name ?: found.name
        else -> null
    }

    private fun headline(article: UUID): String? = when (val found = store.document(article)) {
        is SyncArticle -> found.headline
        is SyncArticleCard -> found.headline
        else -> null
    }
}
