package masthead.platform.openapi;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Fails a test whose answer is not one that the document allows. A request that is meant to miss the API opts out with
 * {@code given().noFilters()}.
 */
final class AnswerCheck implements Filter {

    private static final AtomicReference<@Nullable ApiDocument> DOCUMENT = new AtomicReference<>();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        URI address = URI.create(request.getURI());
        if (address.getRawPath().startsWith("/v1/") && !request.getMethod().equals("OPTIONS")) {
            List<String> faults = document()
                    .faults(
                            request.getMethod(),
                            address.getRawPath(),
                            new ApiDocument.Answer(
                                    answer.statusCode(), headers(answer), answer.contentType(), answer.asByteArray()));
            if (!faults.isEmpty()) {
                throw new AssertionError("""
                        The document does not allow this answer to %s %s:
                        - %s
                        %s
                        %s""".formatted(
                                request.getMethod(),
                                request.getURI(),
                                String.join("\n- ", faults),
                                answer.statusLine(),
                                answer.asString()));
            }
        }
        return answer;
    }

    private static Map<String, String> headers(Response answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : answer.headers()) {
            headers.put(header.getName(), header.getValue());
        }
        return headers;
    }

    private static ApiDocument document() {
        ApiDocument known = DOCUMENT.get();
        if (known == null) {
            known = ApiDocument.read(
                    RestAssured.given().noFilters().get("/openapi.json").asString());
            DOCUMENT.set(known);
        }
        return known;
    }
}
