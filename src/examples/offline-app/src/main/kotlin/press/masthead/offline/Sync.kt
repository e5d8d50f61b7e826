package press.masthead.offline

import com.fasterxml.jackson.databind.JsonNode
import press.masthead.client.infrastructure.ApiResponse
import press.masthead.client.infrastructure.ClientError
import press.masthead.client.infrastructure.ServerError
import press.masthead.client.infrastructure.Success
import press.masthead.client.models.Problem

/** What the service does not answer, with its reason. */
class Refused(message: String) : Exception(message)

/** Brings the copy up to date, page by page. Wherever it is killed, it goes on from the last page that the copy has. */
class Sync(private val store: Store, private val service: Service, private val tell: (String) -> Unit) {

    fun run() {
        var pages = 0
        do {
            val place = checkNotNull(store.place()) { "The copy has no scope yet." }
            val answer = service.page(place.next, place.etag)
            val isLast = when (answer.statusCode) {
                200 -> apply(Page(answer.json(), place.next, answer.etag()), ++pages)
                304 -> true.also { tell("Nothing is new.") }
                410 -> false.also { recover(answer.problem()) }
                else -> throw Refused(answer.reason())
            }
        } while (!isLast)
    }

    /** @return whether there is no more */
    private fun apply(page: Page, number: Int): Boolean {
        val size = page.changes.size
        tell("Page $number: ${if (size == 1) "1 change" else "$size changes"}")
        store.apply(page)
        if (page.upToDate) {
            tell("Up to date as of commit ${page.commit}.")
        }
        return !page.hasMore
    }

    /** The copy has been away for too long, or the service was restored from a backup. */
    private fun recover(problem: Problem) {
        tell("Begins anew (${problem.recovery}): ${problem.detail}")
        val restart = problem.restart ?: throw Refused(problem.detail)
        if (problem.recovery.toString() == "apply-differences") {
            store.beginAnew(restart.toString())
        } else {
            // Also for a way of recovering that is newer than this app: nothing can be wrong with an empty copy.
            store.discard(restart.toString())
        }
    }
}

private fun ApiResponse<JsonNode?>.json(): JsonNode = (this as Success<*>).data as JsonNode

private fun ApiResponse<*>.etag() = headers["etag"]?.singleOrNull()

private fun ApiResponse<*>.problem(): Problem = read((this as ClientError<*>).body as String)

/** What is told is a problem, unless something between the app and the service answers. */
private fun ApiResponse<*>.reason(): String {
    val body = when (this) {
        is ClientError<*> -> body
        is ServerError<*> -> body
        else -> null
    }
    return runCatching { read<Problem>(body as String) }.fold(
        { problem -> problem.detail + problem.errors.orEmpty().joinToString("") { "\n  ${it.parameter}: ${it.detail}" } },
        { "The service answers $statusCode." },
    )
}
