package press.masthead.offline

import java.util.concurrent.TimeUnit
import kotlin.random.Random
import okhttp3.Interceptor
import okhttp3.Response

private const val TRIES = 5
private const val LONGEST_SECONDS = 60L

/** Asks again when the service has too much to do (503) or this device has asked too often (429), as late as it is told to. */
class BackOff(private val wait: (millis: Long) -> Unit = Thread::sleep) : Interceptor {

    override fun intercept(chain: Interceptor.Chain): Response {
        for (turn in 1 until TRIES) {
            val answer = chain.proceed(chain.request())
            if (answer.code != 503 && answer.code != 429) {
                return answer
            }
            answer.close()
            val told = answer.header("Retry-After")?.toLongOrNull() ?: (1L shl turn)
            wait(spread(TimeUnit.SECONDS.toMillis(told.coerceIn(1, LONGEST_SECONDS))))
        }
        return chain.proceed(chain.request())
    }

    /** Not all phones at the same moment. */
    private fun spread(millis: Long) = millis + Random.nextLong(millis / 4)
}
