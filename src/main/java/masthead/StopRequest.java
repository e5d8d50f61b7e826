package masthead;

import io.quarkus.runtime.ApplicationLifecycleManager;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A signal to the process to stop, watched for until closed.
 *
 * <p>The virtual machine ends when its shutdown hooks have; so this hook stays until the run, that is the application and after
 * it the database, has stopped.
 */
final class StopRequest implements AutoCloseable {

    private final CountDownLatch runEnded = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopRun, "stop-request");
    private volatile boolean made;

    private StopRequest() {}

    static StopRequest watch() {
        StopRequest request = new StopRequest();
        Runtime.getRuntime().addShutdownHook(request.hook);
        return request;
    }

    boolean isMade() {
        return made;
    }

    @Override
    public void close() {
        runEnded.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook is running: it is why we are here.
        }
    }

    private void stopRun() {
        made = true;
        try {
            // Repeated because an application that was just being started forgets an earlier request.
            do {
                ApplicationLifecycleManager.exit();
            } while (!runEnded.await(100, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
