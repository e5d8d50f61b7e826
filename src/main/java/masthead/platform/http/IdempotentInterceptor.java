package masthead.platform.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;

/** Takes requests that carry an Idempotency-Key through {@link IdempotentAnswers}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final HttpServerRequest request;
    private final SecurityIdentity caller;
    private final IdempotentAnswers answers;

    IdempotentInterceptor(HttpServerRequest request, SecurityIdentity caller, IdempotentAnswers answers) {
        this.request = request;
        this.caller = caller;
        this.answers = answers;
    }

    @AroundInvoke
    Object once(InvocationContext operation) throws Exception {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return operation.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.malformed(
                    Fault.ofHeader(HEADER, "malformed", "must be 1 to 255 printable ASCII characters"));
        }
        String content =
                Arrays.stream(operation.getParameters()).map(Objects::toString).collect(Collectors.joining("\n"));
        return answers.once(
                new IdempotentAnswers.Request(
                        caller.getPrincipal().getName(),
                        request.method() + " " + request.path(),
                        key,
                        content,
                        operation.getInterceptorBinding(Idempotent.class).secret()),
                () -> (Response) operation.proceed());
    }
}
