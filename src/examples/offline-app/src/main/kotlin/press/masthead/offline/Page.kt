package press.masthead.offline

import com.fasterxml.jackson.databind.JsonNode

/**
 * An answer of sync. Of its documents only the form is looked at: the client reads them when they are shown, so that one which it
 * cannot read costs nothing else.
 */
class Page(json: JsonNode, val asked: String, etag: String?) {

    val changes: List<Change> = json["changes"].map(::Change)
    val commit = json["commit"].longValue()
    val hasMore = json["hasMore"].booleanValue()
    val upToDate = json["upToDate"].booleanValue()

    /** What is asked next. */
    val next = "/v1/sync?cursor=${json["cursor"].textValue()}"

    /** What is already known of what is asked next. */
    val nextEtag = etag.takeIf { next == asked }
}

/** What the copy is to hold, or not to hold any more. */
class Change(private val json: JsonNode) {

    val id: String get() = json["id"].textValue()
    val revision get() = json["revision"].intValue()
    val commit get() = json["commit"].longValue()

    /** With an upsert. */
    val form: String get() = json["document"]["form"].textValue()
    val document get() = json["document"].toString()

    val isUpsert get() = op == "upsert"
    val isRemoval get() = op == "remove"

    /** Whether nobody may see it again. */
    val isErased get() = isRemoval && json["erase"].booleanValue()

    private val op get() = json["op"].textValue()
}
