package masthead.access.audit;

import io.quarkus.security.identity.CurrentIdentityAssociation;
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

    private final CurrentIdentityAssociation identity;

    private @Nullable String address;
    private @Nullable String requestId;
    private @Nullable String method;
    private @Nullable String operation;
    private @Nullable Integer success;
    private boolean isWritten;

    AuditedRequest(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

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

    /** Who asks is nobody where the service itself acts. */
    Facts facts() {
        return facts(Caller.of(identity.getIdentity()));
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
