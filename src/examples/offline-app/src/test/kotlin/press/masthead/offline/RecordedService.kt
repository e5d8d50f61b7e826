package press.masthead.offline

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import java.io.ByteArrayOutputStream
import java.net.InetAddress
import java.net.InetSocketAddress
import java.util.concurrent.CopyOnWriteArrayList
import java.util.zip.GZIPOutputStream

/** An answer, as it was recorded. */
data class Recorded(val status: Int, val body: String = "", val headers: Map<String, String> = emptyMap())

/** Answers what it is told to, one after the other, packed if it may. */
class RecordedService(vararg answers: Recorded) : AutoCloseable {

    private val left = ArrayDeque(answers.toList())
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)

    /** The addresses that it was asked for. */
    val asked = CopyOnWriteArrayList<String>()
    val base = "http://127.0.0.1:${server.address.port}"

    init {
        server.createContext("/") { exchange -> exchange.use { answer(it) } }
        server.start()
    }

    override fun close() = server.stop(0)

    private fun answer(exchange: HttpExchange) {
        asked += exchange.requestURI.toString()
        val answer = left.removeFirst()
        check("gzip" in exchange.requestHeaders.getFirst("Accept-Encoding").orEmpty()) { "pages come packed" }
        answer.headers.forEach { (name, value) -> exchange.responseHeaders.add(name, value) }
        exchange.responseHeaders.add("Content-Type", if (answer.status < 400) "application/json" else "application/problem+json")
        if (answer.body.isEmpty()) {
            exchange.sendResponseHeaders(answer.status, -1)
        } else {
            exchange.responseHeaders.add("Content-Encoding", "gzip")
            exchange.sendResponseHeaders(answer.status, 0)
            exchange.responseBody.use { it.write(packed(answer.body)) }
        }
    }

    private fun packed(text: String): ByteArray {
        val out = ByteArrayOutputStream()
        GZIPOutputStream(out).use { it.write(text.toByteArray()) }
        return out.toByteArray()
    }

    private fun HttpExchange.use(work: (HttpExchange) -> Unit) = try {
        work(this)
    } finally {
        close()
    }
}
