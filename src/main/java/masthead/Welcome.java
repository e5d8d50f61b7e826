package masthead;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import java.net.URI;

/** Runs as long as the service does. Begins by telling whoever watches the console where it is. */
final class Welcome implements QuarkusApplication {

    private final HttpServer server;

    Welcome(HttpServer server) {
        this.server = server;
    }

    /** On the console and not in the log, so that each line can be copied as it stands. */
    @Override
    @SuppressWarnings("SystemOut")
    public int run(String... args) {
        URI base = server.getLocalBaseUri();
        System.out.println("Masthead is running: " + base);
        System.out.println("API reference: " + base.resolve("/docs"));
        System.out.println("Published articles: " + base.resolve("/v1/articles"));
        Quarkus.waitForExit();
        return 0;
    }
}
