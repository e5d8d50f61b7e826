package press.masthead.offline

import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import press.masthead.client.models.SyncTag

/** A copy that has to begin anew. */
class AnewTest {

    @Test
    fun discardsAllWhenTheServiceWasRestored(@TempDir folder: Path) {
        val newsroom = Newsroom()
        val article = newsroom.publish("Before and after")
        val app = App(folder).apply { sync("--sections=${newsroom.section.slug}", "--types=article", "--limit=20") }
        Database(app.file).use { it.run("UPDATE document SET content = replace(content, 'Before', 'Beneath')") }

        newsroom.beginEpoch()
        val synced = app.sync()

        assertTrue(synced.startsWith("Begins anew (discard): ")) { synced }
        assertTrue("Up to date" in synced) { synced }
        assertFalse(app.contains("Beneath"))
        assertTrue("Before and after" in app.show(article.slug!!))
        assertTrue(app.done("verify").endsWith("The copy is as it should be.\n"))
        assertEquals("Nothing is new.\n", app.sync())
    }

    @Test
    fun keepsWhatItHasUntilTheNewSnapshotHasComeAfterALongTime(@TempDir folder: Path) {
        RecordedService(
            Recorded(200, page("b", true, tag(KEPT, 5, "Kept"), tag(CHANGED, 6, "Changed"), tag(GONE, 7, "Gone"))),
            Recorded(410, OUTDATED),
            Recorded(200, page("c", false, tag(KEPT, 5, "Kept"))),
            Recorded(200, page("d", true, tag(CHANGED, 300, "New"))),
        ).use { service ->
            Store(folder.resolve("copy.db")).use { store ->
                store.begin("/v1/sync?types=tag")
                val sync = Sync(store, Service(service.base, http())) { said -> names(store, said) }
                sync.run()

                sync.run()

                assertEquals(setOf("Kept", "New"), names(store).toSet())
                assertEquals(
                    listOf("/v1/sync?types=tag", "/v1/sync?cursor=b", "/v1/sync?types=tag&limit=200", "/v1/sync?cursor=c"),
                    service.asked,
                )
            }
        }
    }

    /** At any moment meanwhile, what there was is still there. */
    private fun names(store: Store, said: String) {
        if (said.startsWith("Page 2")) {
            assertEquals(setOf("Kept", "Changed", "Gone"), names(store).toSet())
        }
    }

    private fun names(store: Store) = store.documents("tag").map { (it as SyncTag).name }

    private companion object {
        const val KEPT = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e01"
        const val CHANGED = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e02"
        const val GONE = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e03"

        const val OUTDATED = """{"type":"urn:masthead:problem:copy-outdated","title":"The copy must begin anew","status":410,
            "code":"copy-outdated","detail":"Changes are kept for 180 days, and this copy was away for longer.",
            "recovery":"apply-differences","restart":"/v1/sync?types=tag&limit=200"}"""
    }
}
