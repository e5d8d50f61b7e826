package masthead.newsletter.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import masthead.platform.http.PageStyle;

/** Pages for readers: plain HTML without scripts, in their language. */
@ApplicationScoped
public class ReaderPages {

    public static final String MEDIA_TYPE = "text/html;charset=utf-8";

    private static final String MESSAGE = "message";
    private static final String LIST = "list";

    private final Engine engine;
    private final Publisher publisher;

    ReaderPages(Engine engine, Publisher publisher) {
        this.engine = engine;
        this.publisher = publisher;
    }

    /** @param template one of those in {@code templates/reader}, with what it needs beside the title */
    public Response page(int status, Words words, String template, String title, Map<String, ?> data) {
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
                .entity(html(words, template, title, data))
                .build();
    }

    public Response message(int status, Words words, String title, String... texts) {
        return page(status, words, MESSAGE, title, message(List.of(texts)));
    }

    public Response message(int status, Words words, String title, String text, List<String> list) {
        return page(
                status,
                words,
                MESSAGE,
                title,
                Map.of("texts", List.of(text), LIST, list, "button", "", "action", "", "links", List.of()));
    }

    /** A page that asks before anything is done. */
    public Response question(Words words, String title, String text, String button, String action) {
        return page(
                200,
                words,
                MESSAGE,
                title,
                Map.of(
                        "texts",
                        List.of(text),
                        LIST,
                        List.of(),
                        "button",
                        button,
                        "action",
                        action,
                        "links",
                        List.of()));
    }

    String html(Words words, String template, String title, Map<String, ?> data) {
        Template page = Objects.requireNonNull(engine.getTemplate("reader/%s.html".formatted(template)));
        var made = page.instance()
                .setAttribute("locale", Locale.forLanguageTag(words.language()))
                .data("lang", words.language())
                .data("title", title)
                .data("site", publisher.known(words).name())
                .data("style", PageStyle.CSS);
        data.forEach(made::data);
        return made.render();
    }

    static Map<String, Object> message(List<String> texts) {
        return Map.of("texts", texts, LIST, List.of(), "button", "", "action", "", "links", List.of());
    }
}
