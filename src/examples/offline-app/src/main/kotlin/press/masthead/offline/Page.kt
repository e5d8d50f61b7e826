package press.masthead.offline

import com.fasterxml.jackson.databind.JsonNode
import press.masthead.client.models.SyncPage

/** An answer of sync: as the client reads it, and as it was sent. */
class Page(private val json: JsonNode, val asked: String, private val etag: String?) {

    private val told: SyncPage = read(json)

    /** Each change, and its JSON. */
    val changes get() = told.changes.asSequence().zip(json["changes"].asSequence())

    val size get() = told.changes.size
    val commit get() = told.commit
    val hasMore get() = told.hasMore
    val upToDate get() = told.upToDate

    /** What is asked next. */
    val next get() = "/v1/sync?cursor=${told.cursor}"

    /** What is already known of what is asked next. */
    val nextEtag get() = etag.takeIf { next == asked }
}
