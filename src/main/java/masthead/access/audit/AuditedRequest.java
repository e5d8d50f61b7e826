package masthead.access.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import masthead.access.Caller;
import org.jspecify.annotations.Nullable;

/** What is known of the request that is being answered; of what the service does by itself, nothing. */
@RequestScoped
class AuditedRequest {

    /** What is kept of it. */
    record Facts(
            @Nullable UUID actor,
            String actorKind,
            @Nullable String address,
            @Nullable String requestId,
            @Nullable String method,
            @Nullable String operation,
            @Nullable Integer status) {

        static final Facts OF_THE_SERVICE = new Facts(null, "service", null, null, null, null, null);
    }

    private @Nullable Caller caller;
    private @Nullable String address;
    private @Nullable String requestId;
    private @Nullable String method;
    private @Nullable String operation;
    private @Nullable Integer success;
    private boolean isWritten;

    void arrive(String from, @Nullable String id, String verb) {
        address = from;
        requestId = id;
        method = verb;
    }

    /** @param status that it answers with where nothing goes wrong */
    void isFor(@Nullable String operationId, int status) {
        operation = operationId;
        success = status;
    }

    /** Whose all is that is written from here on. */
    void isBy(Caller letIn) {
        caller = letIn;
    }

    /** What is written before anybody was let in is the service's own: nothing here waits to learn who asks. */
    Facts facts() {
        return facts(caller);
    }

    Facts facts(@Nullable Caller caller) {
        return caller == null
                ? Facts.OF_THE_SERVICE
                : new Facts(
                        caller.id(),
                        caller.kind() == Caller.Kind.KEY ? "key" : "staff",
                        address,
                        requestId,
                        method,
                        operation,
                        success);
    }

    /** Whether something was written of it. */
    boolean isWritten() {
        return isWritten;
    }

    void written() {
        isWritten = true;
    }
}
