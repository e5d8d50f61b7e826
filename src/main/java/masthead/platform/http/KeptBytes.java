package masthead.platform.http;

import io.vertx.core.buffer.Buffer;
import java.io.InputStream;
import java.util.function.Consumer;

/** Where a body is while it arrives. */
sealed interface KeptBytes permits BytesInMemory, BytesInFile {

    /** @param ready called when it can be written to, or told why not */
    void open(Runnable ready, Consumer<Throwable> failed);

    void add(Buffer some);

    long length();

    /** @param whole given all that was added, from its beginning */
    void finish(Consumer<InputStream> whole, Consumer<Throwable> failed);

    /** Nobody wants it any more. */
    void discard();
}
