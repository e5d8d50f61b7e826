package press.masthead.offline

import java.util.UUID
import press.masthead.client.models.SyncArticleCardBlock
import press.masthead.client.models.SyncBlock
import press.masthead.client.models.SyncCampaignSlotBlock
import press.masthead.client.models.SyncDividerBlock
import press.masthead.client.models.SyncHeadingBlock
import press.masthead.client.models.SyncImageBlock
import press.masthead.client.models.SyncListBlock
import press.masthead.client.models.SyncMembersOnlyBlock
import press.masthead.client.models.SyncQuoteBlock

/** Blocks of a body as text. Each has a text of its own, so one of a type that is newer than this app is read as well. */
class BlockText(private val headline: (article: UUID) -> String?) {

    /** Null for one that says nothing here. */
    fun of(block: SyncBlock): String? = when (block) {
        is SyncHeadingBlock -> "#".repeat(block.level) + " " + block.text
        is SyncListBlock -> block.items.withIndex().joinToString("\n") { (i, item) ->
            (if (block.ordered) "${i + 1}. " else "- ") + item.spans.joinToString("") { it.text }
        }
        is SyncQuoteBlock -> block.text.lines().joinToString("\n") { "> $it" }
        is SyncArticleCardBlock -> headline(block.articleId)?.let { "-> $it" }
        is SyncImageBlock -> block.text.ifEmpty { null }?.let { "[Picture: $it]" }
        is SyncDividerBlock -> "* * *"
        is SyncMembersOnlyBlock -> "[The rest is for members.]"
        is SyncCampaignSlotBlock -> null
        else -> block.text.ifEmpty { null }
    }
}
