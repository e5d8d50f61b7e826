package press.masthead.offline

import java.util.UUID
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicBoolean
import kotlin.random.Random
import press.masthead.client.models.ArticleCardBlockDraft
import press.masthead.client.models.ArticlePatch
import press.masthead.client.models.DeskArticle

private const val MOST = 40

/** Do what editors do, at random, until they are told to stop. Each has articles of its own; all rename the same author. */
class Editors(private val newsroom: Newsroom, count: Int, seed: Long) : AutoCloseable {

    private val isOver = AtomicBoolean()
    private val threads = Executors.newFixedThreadPool(count)
    private val work = (1..count).map { threads.submit(Callable { Editor(Random(seed + it)).workUntil(isOver) }) }

    /** Waits for all to finish what they are at, and tells what went wrong. @return how much they have done */
    override fun close() {
        isOver.set(true)
        threads.shutdown()
        val done = work.map { it.get(60, TimeUnit.SECONDS) }
        check(done.all { it > 0 }) { "each has done something" }
    }

    private inner class Editor(private val random: Random) {

        private val published = mutableListOf<DeskArticle>()
        private val unpublished = mutableListOf<DeskArticle>()

        fun workUntil(isOver: AtomicBoolean): Int {
            var done = 0
            while (!isOver.get()) {
                act()
                done++
            }
            return done
        }

        private fun act() {
            when (random.nextInt(12)) {
                in 0..3 -> if (published.size < MOST) write() else kill()
                in 4..6 -> change { newsroom.revise(it, ArticlePatch(standfirst = words(), body = listOf(paragraph(words())))) }
                7 -> change { newsroom.revise(it, ArticlePatch(sectionId = listOf(newsroom.section, newsroom.elsewhere).random(random).id)) }
                8 -> take(published)?.let { unpublished += newsroom.unpublish(it) }
                9 -> take(unpublished)?.let { published += newsroom.publish(it) }
                10 -> kill()
                else -> if (random.nextInt(4) == 0) rename() else change { newsroom.revise(it, ArticlePatch(relatedArticleIds = others())) }
            }
        }

        private fun write() {
            val card = others().firstOrNull()?.let { arrayOf(ArticleCardBlockDraft(articleId = it)) } ?: emptyArray()
            published += newsroom.publish("Tide ${words()}", others(), *card)
        }

        private fun kill() {
            take(published)?.let(newsroom::kill)
        }

        /** Another editor may rename the same author at the same moment, and be faster. */
        private fun rename() {
            runCatching { newsroom.rename("Ada ${words()}") }
        }

        private fun change(change: (DeskArticle) -> DeskArticle) {
            take(published)?.let { published += change(it) }
        }

        private fun take(from: MutableList<DeskArticle>): DeskArticle? = if (from.isEmpty()) null else from.removeAt(random.nextInt(from.size))

        private fun others(): List<UUID> = published.shuffled(random).take(random.nextInt(3)).map { it.id }

        private fun words() = (1..4).joinToString(" ") { WORDS.random(random) } + " " + random.nextInt(100_000)
    }

    private companion object {
        val WORDS = "harbour ferry tide quay night spring island storm pilot lighthouse dredger berth".split(" ")
    }
}
