package press.masthead.offline

import java.io.IOException
import java.nio.file.Path
import kotlin.io.path.exists
import kotlin.system.exitProcess
import okhttp3.OkHttpClient

private const val USAGE = """offline-app COMMAND [--base=URL] [--store=FILE]

  sync [--types=article,site] [--sections=harbour] [--languages=en] [--since=2026-11-01] [--limit=50]
               brings the copy up to date; what it holds is said the first time
  list         the articles in the copy, the newest first
  show SLUG    an article
  verify       compares the copy with what it should hold, and repairs it"""

private val SCOPE = listOf("types", "sections", "languages", "since", "body", "limit")

fun main(arguments: Array<String>) {
    val (options, words) = arguments.partition { it.startsWith("--") && '=' in it }
    val said = options.associate { it.removePrefix("--").substringBefore('=') to it.substringAfter('=') }
    exitProcess(if ((said.keys - SCOPE - "base" - "store").isEmpty()) perform(words, said) else misunderstood())
}

/** 0: done. 1: it says why not. 2: not understood. 3: no network. */
private fun perform(words: List<String>, said: Map<String, String>): Int {
    val file = Path.of(said["store"] ?: "offline.db")
    return try {
        when {
            words == listOf("sync") -> online(file, said) { _, _, sync -> sync.run() }
            words == listOf("verify") -> online(file, said) { store, service, sync ->
                println(if (Verify(store, service, sync, ::println).run()) "The copy is as it should be." else "The copy is repaired.")
            }
            words == listOf("list") -> offline(file) { it.list() }
            words.size == 2 && words[0] == "show" -> offline(file) { show ->
                show.show(words[1]).ifEmpty { throw Refused("The copy has no article ${words[1]}.") }
            }
            else -> misunderstood()
        }
    } catch (e: Refused) {
        failed(1, e.message)
    } catch (e: UnsupportedOperationException) {
        failed(3, "Something else than the service answers (${e.message}). The copy is as it was.")
    } catch (e: IOException) {
        failed(3, "The service cannot be reached (${e.message}). The copy is as it was.")
    }
}

private fun online(file: Path, said: Map<String, String>, work: (Store, Service, Sync) -> Unit): Int = Store(file).use { store ->
    val scope = said.filterKeys { it in SCOPE }.entries.joinToString("&") { "${it.key}=${it.value}" }
    val place = store.place()
    if (place == null || (place.commit == 0L && scope.isNotEmpty())) {
        store.begin("/v1/sync?$scope")
    } else if (scope.isNotEmpty()) {
        throw Refused("What this copy holds was said the first time: ${place.scope}")
    }
    val service = Service(said["base"] ?: "http://localhost:8080", OkHttpClient.Builder().addInterceptor(BackOff()).build())
    work(store, service, Sync(store, service, ::println))
    0
}

private fun offline(file: Path, work: (Show) -> List<String>): Int {
    if (!file.exists()) {
        throw Refused("There is no copy in $file yet: sync first.")
    }
    Store(file).use { store -> work(Show(store)).forEach(::println) }
    return 0
}

private fun misunderstood() = failed(2, USAGE)

private fun failed(status: Int, why: String?): Int {
    System.err.println(why)
    return status
}
