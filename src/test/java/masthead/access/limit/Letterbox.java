package masthead.access.limit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import masthead.platform.http.ClientAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What anybody may post to, while nothing of the service is: for tests only, and not in the document. */
@Path("/v1/test-letters")
@Produces(MediaType.TEXT_PLAIN)
public class Letterbox {

    static final AtomicInteger SENT = new AtomicInteger();

    private final PublicLimits limits;
    private final ClientAddress address;
    private final DataSource database;

    Letterbox(PublicLimits limits, ClientAddress address, DataSource database) {
        this.limits = limits;
        this.address = address;
        this.database = database;
    }

    @POST
    @PublicPost
    @Operation(hidden = true)
    public String post(@QueryParam("to") @Nullable String hash) {
        if (hash != null && limits.mayMail(hash)) {
            SENT.incrementAndGet();
        }
        return "Thank you";
    }

    @GET
    @Operation(hidden = true)
    public String from() {
        return address.current() + " of " + address.network();
    }

    /** Works for as long as it is told to. */
    @GET
    @Path("slow")
    @Operation(hidden = true)
    public String slow(@QueryParam("seconds") Integer seconds, @QueryParam("times") Integer times) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < times; i++) {
                statement.execute("SELECT pg_sleep(%d)".formatted(seconds));
            }
            connection.commit();
        }
        return "done";
    }
}
