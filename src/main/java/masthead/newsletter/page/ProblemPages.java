package masthead.newsletter.page;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import masthead.platform.http.FormOrJson;
import masthead.platform.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells people in a page what went wrong. */
public class ProblemPages {

    private static final MediaType HTML = MediaType.valueOf(ReaderPages.MEDIA_TYPE);

    private final ReaderPages pages;

    ProblemPages(ReaderPages pages) {
        this.pages = pages;
    }

    @ForReaders
    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext answer) {
        boolean isForPerson = FormOrJson.wantsPage(request.getMediaType(), request.getAcceptableMediaTypes());
        // Where nothing may wait, there is no asking for the words of the site: then it stays as it is.
        if (!isForPerson
                || !(answer.getEntity() instanceof Problem problem)
                || !BlockingOperationControl.isBlockingAllowed()) {
            return;
        }
        Words words = Words.in(language(request));
        String what = switch (problem.status()) {
            case 404 -> request.getUriInfo().getPathParameters().containsKey("token") ? "wrong" : "nothing";
            case 429, 503 -> "busy";
            default -> "problem";
        };
        answer.setEntity(
                pages.html(
                        words,
                        "message",
                        words.say(what + ".title"),
                        ReaderPages.message(List.of(words.say(what + ".text")))),
                new Annotation[0],
                HTML);
    }

    /** The browser's first language that there are words in. */
    public static String language(ContainerRequestContext request) {
        return request.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(Words.LANGUAGES::contains)
                .findFirst()
                .orElse(Words.LANGUAGES.getFirst());
    }
}
