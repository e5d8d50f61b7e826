package press.masthead.offline

import java.nio.file.Path
import kotlin.io.path.readText
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import press.masthead.client.models.SyncTag

/** The rules of a copy. */
class StoreTest {

    @TempDir
    lateinit var folder: Path

    private val store by lazy { Store(folder.resolve("copy.db")).apply { begin("/v1/sync") } }

    @AfterEach
    fun close() = store.close()

    @Test
    fun aPageTwiceIsTheSameAsOnce() {
        val page = page("a", true, tag(ONE, 5, "One"), tag(TWO, 6, "Two"))
        apply(page)
        val once = store.holds()

        store.begin("/v1/sync")
        apply(page)

        assertEquals(once, store.holds())
    }

    @Test
    fun whatIsOfALaterCommitStays() {
        apply(page("a", true, tag(ONE, 7, "New")))

        apply(page("b", true, tag(ONE, 6, "Old"), removal(ONE, 5)))

        assertEquals(listOf("New"), names())
    }

    @Test
    fun whatIsKilledGoesInAnyCase() {
        apply(page("a", true, tag(ONE, 7, "Quicksilver")))

        apply(page("b", true, removal(ONE, 6, erase = true)))

        assertEquals(emptyList<String>(), names())
        assertFalse("Quicksilver" in folder.resolve("copy.db").readText(Charsets.ISO_8859_1))
    }

    @Test
    fun aPageOfWhatWasNotAskedIsRefused() {
        apply(page("a", false, tag(ONE, 5, "One")))

        assertThrows(Refused::class.java) { store.apply(page(page("b", true, removal(ONE, 6)), "/v1/sync")) }

        assertEquals(listOf("One"), names())
        assertEquals("/v1/sync?cursor=a", store.place()?.next)
    }

    @Test
    fun isErasedAtTheNextStartIfItWasKilledBefore() {
        apply(page("a", true, tag(ONE, 7, "Quicksilver")))
        Database(folder.resolve("copy.db")).use {
            it.run("PRAGMA secure_delete = OFF")
            it.run("DELETE FROM document")
            it.run("UPDATE place SET erasing = TRUE")
        }
        assertTrue("Quicksilver" in folder.resolve("copy.db").readText(Charsets.ISO_8859_1))

        Store(folder.resolve("copy.db")).close()

        assertFalse("Quicksilver" in folder.resolve("copy.db").readText(Charsets.ISO_8859_1))
    }

    private fun apply(page: String) = store.apply(page(page, store.place()!!.next))

    private fun names() = store.documents("tag").map { (it as SyncTag).name }

    private companion object {
        const val ONE = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e01"
        const val TWO = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e02"
    }
}
