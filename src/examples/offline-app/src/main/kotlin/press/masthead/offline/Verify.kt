package press.masthead.offline

import press.masthead.client.infrastructure.ClientException
import press.masthead.client.models.SyncManifest

private const val TRIES = 10

/** Compares the copy with what it should hold, and repairs it. */
class Verify(private val store: Store, private val service: Service, private val sync: Sync, private val tell: (String) -> Unit) {

    /** @return whether the copy was as it should be, without a repair */
    fun run(): Boolean {
        val wrong = difference()
        if (wrong.isEmpty()) {
            return true
        }
        tell("Repairs ${wrong.size} of them.")
        store.beginAnew(checkNotNull(store.place()).scope, wrong.map(Held::id))
        if (difference().isNotEmpty()) {
            throw Refused("Some are still not as they should be.")
        }
        return false
    }

    /** What one has and the other does not, as of the same commit: editors may be faster a few times. */
    private fun difference(): List<Held> {
        repeat(TRIES) {
            sync.run()
            val place = checkNotNull(store.place())
            val manifest = manifest(place) ?: return@repeat
            if (manifest.commit == place.commit) {
                val should = manifest.documents.map { Held(it.id.toString(), it.form, it.revision) }.toSet()
                val holds = store.holds().toSet()
                val missing = should - holds
                val added = holds - should
                tell("Of ${should.size} things, ${missing.size} are missing or not as they should be; ${added.size} should not be.")
                return missing.toList() + added
            }
        }
        throw Refused("Too much is being published just now; try again later.")
    }

    /** None if the place is not known any more since a moment ago: sync then begins anew. */
    private fun manifest(place: Place): SyncManifest? = try {
        service.getSyncManifest(cursor = place.next.substringAfter("cursor="), limit = null)
    } catch (e: ClientException) {
        if (e.statusCode == 410) null else throw Refused(e.message.orEmpty())
    }
}
