package press.masthead.offline

import java.nio.file.Path
import java.util.concurrent.TimeUnit
import kotlin.io.path.Path
import kotlin.io.path.readBytes

val BASE: String by lazy { System.getenv("BASE") ?: error("Say where the service is: BASE") }

/** Nobody answers there. */
const val NOWHERE = "http://127.0.0.1:9"

/** What the app said, and how it ended. */
data class Told(val status: Int, val text: String)

/** The app as a process, with a copy of its own. */
class App(folder: Path, private val base: String = BASE) {

    val file: Path = folder.resolve("copy.db")

    /** There while a transaction is under way. */
    val journal: Path = folder.resolve("copy.db-journal")

    fun sync(vararg scope: String) = done("sync", *scope)

    fun list() = done("list", at = NOWHERE)

    fun show(slug: String) = done("show", slug, at = NOWHERE)

    fun done(vararg words: String, at: String = base): String {
        val told = run(*words, at = at)
        check(told.status == 0) { "${words.toList()} ended with ${told.status}: ${told.text}" }
        return told.text
    }

    fun run(vararg words: String, at: String = base): Told {
        val process = start(words.toList(), at)
        val text = process.inputReader().readText()
        return Told(process.waitFor(), text)
    }

    /** Ends it without any warning as soon as it says this, and then meets a condition; false if it never said so. */
    fun killWhenItSays(said: String, vararg words: String, condition: () -> Unit = {}): Boolean {
        val process = start(words.toList(), base)
        val met = process.inputReader().lineSequence().any { it.startsWith(said) }
        if (met) {
            condition()
        }
        process.destroyForcibly()
        check(process.waitFor(20, TimeUnit.SECONDS)) { "it is gone" }
        return met
    }

    /** Whether the file, in any byte of it, has this text. */
    fun contains(text: String): Boolean = String(file.readBytes(), Charsets.ISO_8859_1).contains(String(text.toByteArray(), Charsets.ISO_8859_1))

    private fun start(words: List<String>, at: String): Process =
        ProcessBuilder(java("press.masthead.offline.MainKt") + words + listOf("--base=$at", "--store=$file")).redirectErrorStream(true).start()
}

/** A program among the tests or what they test. */
fun java(program: String): List<String> = listOf(
    Path(System.getProperty("java.home"), "bin", "java").toString(),
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "--enable-native-access=ALL-UNNAMED",
    "-cp",
    System.getProperty("java.class.path"),
    program,
)
