package masthead.platform.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A large body. Only this service's own user can read the file, and it has no name any more when somebody works with it. */
final class BytesInFile implements KeptBytes {

    private final Vertx vertx;
    private final HttpServerRequest from;
    private @Nullable String path;
    private @Nullable AsyncFile file;
    private long length;
    private boolean isUnwanted;

    BytesInFile(Vertx vertx, HttpServerRequest from) {
        this.vertx = vertx;
        this.from = from;
    }

    @Override
    public void open(Runnable ready, Consumer<Throwable> failed) {
        vertx.fileSystem()
                .createTempFile("masthead", ".csv")
                .compose(made -> {
                    path = made;
                    return vertx.fileSystem().open(made, new OpenOptions().setWrite(true));
                })
                .onSuccess(opened -> {
                    file = opened;
                    if (isUnwanted) {
                        discard();
                    } else {
                        ready.run();
                    }
                })
                .onFailure(failed::accept);
    }

    /** Where the disc is slower than the sender, the sender waits. */
    @Override
    public void add(Buffer some) {
        AsyncFile to = file;
        if (to != null) {
            length += some.length();
            to.write(some);
            if (to.writeQueueFull()) {
                from.pause();
                to.drainHandler(drained -> from.resume());
            }
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void finish(Consumer<InputStream> whole, Consumer<Throwable> failed) {
        AsyncFile written = file;
        String at = path;
        if (written == null || at == null) {
            throw new IllegalStateException("it was never opened");
        }
        written.close()
                .compose(closed -> vertx.<InputStream>executeBlocking(() -> openAndUnlink(Path.of(at))))
                .onSuccess(whole::accept)
                .onFailure(failed::accept);
    }

    /** What is open can be read to its end; then, or when nobody reads it, its room is free. */
    private static InputStream openAndUnlink(Path path) throws IOException {
        InputStream bytes = Files.newInputStream(path);
        Files.delete(path);
        return bytes;
    }

    @Override
    public void discard() {
        isUnwanted = true;
        AsyncFile open = file;
        String at = path;
        if (open != null && at != null) {
            Future<Void> closed = open.close();
            closed.onComplete(any -> vertx.fileSystem().delete(at));
        }
    }
}
