package masthead.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers with a problem where no resource does: because none is found, or nobody comes as far as one. */
@ApplicationScoped
public class EarlyAnswers {

    private final ObjectMapper json;

    EarlyAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** As a resource would have answered with it. */
    public void send(HttpServerResponse answer, Problem problem) {
        send(answer, problem.response(), problem);
    }

    /** @param challenge says more than the usual one of what is wanted (RFC 9110, section 11.6.1) */
    public void send(HttpServerResponse answer, Problem problem, String challenge) {
        send(
                answer,
                problem.response()
                        .header(HttpHeaders.WWW_AUTHENTICATE, null)
                        .header(HttpHeaders.WWW_AUTHENTICATE, challenge),
                problem);
    }

    private void send(HttpServerResponse answer, Response.ResponseBuilder told, Problem problem) {
        answer.setStatusCode(problem.status());
        told.build().getStringHeaders().forEach(answer::putHeader);
        try {
            answer.end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can be written", e);
        }
    }
}
