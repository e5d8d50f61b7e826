package masthead.platform.http;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Consumer;

/** A body of the usual size. */
final class BytesInMemory implements KeptBytes {

    private final Buffer arrived = Buffer.buffer();

    @Override
    public void open(Runnable ready, Consumer<Throwable> failed) {
        ready.run();
    }

    @Override
    public void add(Buffer some) {
        arrived.appendBuffer(some);
    }

    @Override
    public long length() {
        return arrived.length();
    }

    @Override
    public void finish(Consumer<InputStream> whole, Consumer<Throwable> failed) {
        whole.accept(new ByteArrayInputStream(arrived.getBytes()));
    }

    @Override
    public void discard() {
        // Memory is given back by itself.
    }
}
