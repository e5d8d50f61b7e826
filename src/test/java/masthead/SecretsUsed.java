package masthead;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Notes the keys, tokens and addresses that go to the service and come from it, in all tests, so that the log can be searched for
 * them afterwards: the log of no test may hold any.
 */
public final class SecretsUsed implements Filter {

    static final Path NOTES = Path.of("target", "secrets-of-tests.txt");

    /** Shorter ones are made up to be refused, and may be words. */
    private static final int SHORTEST = 12;

    private static final Set<String> HEADERS = Set.of("authorization", "preview-token", "x-forwarded-for", "forwarded");
    private static final Pattern FIELDS = Pattern.compile(
            "\"(?:key|token|secret|password|email|emailAddress|phone)\"\\s*:\\s*\"([^\"\\\\]{" + SHORTEST + ",})\"");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]{2,64}@[\\w-]{1,64}(?:\\.[\\w-]{2,64})+");
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F]*(?::[0-9a-fA-F]*){2,7}");

    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        for (Header header : request.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (HEADERS.contains(name)) {
                noteAll(
                        name.endsWith("for") || name.equals("forwarded") ? ADDRESS : Pattern.compile("\\S{12,}"),
                        header.getValue());
            }
        }
        noteIn(text(request.getBody()));
        Response answer = context.next(request, expected);
        noteIn(answer.asString());
        return answer;
    }

    /** Notes one that goes another way. */
    public static void note(String secret) {
        if (NOTED.add(secret)) {
            try {
                Files.writeString(NOTES, secret + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Set<String> noted() throws IOException {
        return new HashSet<>(Files.readAllLines(NOTES));
    }

    private static void noteIn(String text) {
        noteAll(FIELDS, text);
        noteAll(MAIL, text);
    }

    private static void noteAll(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            note(found.groupCount() > 0 ? found.group(1) : found.group());
        }
    }

    private static String text(@Nullable Object body) {
        return body instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(body);
    }
}
