package press.masthead.offline

import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** A service that has too much to do. */
class BackOffTest {

    private val waited = mutableListOf<Long>()
    private val busy = Recorded(503, headers = mapOf("Retry-After" to "7"))

    @Test
    fun asksAgainAsLateAsItIsTold(@TempDir folder: Path) {
        RecordedService(busy, busy, Recorded(200, page("b", true))).use { sync(folder, it) }

        assertEquals(2, waited.size)
        assertTrue(waited.all { it in 7_000..8_750 }) { "$waited" }
    }

    @Test
    fun givesUpInTheEndAndLeavesTheCopyAsItWas(@TempDir folder: Path) {
        RecordedService(*Array(5) { busy }).use { service ->
            assertThrows(Refused::class.java) { sync(folder, service) }

            assertEquals(5, service.asked.size)
            Store(folder.resolve("copy.db")).use { assertEquals("/v1/sync?types=tag", it.place()?.next) }
        }
    }

    private fun sync(folder: Path, service: RecordedService) = Store(folder.resolve("copy.db")).use { store ->
        store.begin("/v1/sync?types=tag")
        Sync(store, Service(service.base, http { waited += it }), ::println).run()
    }
}
