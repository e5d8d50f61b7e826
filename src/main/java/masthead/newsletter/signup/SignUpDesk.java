package masthead.newsletter.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import masthead.newsletter.KnownNewsletter;
import masthead.platform.http.Draft;
import masthead.platform.http.FormOrJson;
import masthead.platform.http.Languages;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;

/** Takes sign-ups, and answers each in the form that it came in. */
@ApplicationScoped
class SignUpDesk {

    private final FormOrJson bodies;
    private final SignUps signUps;
    private final SignUpPages pages;

    SignUpDesk(FormOrJson bodies, SignUps signUps, SignUpPages pages) {
        this.bodies = bodies;
        this.signUps = signUps;
        this.pages = pages;
    }

    /**
     * @param wanted what a draft that could be read asks for
     * @param shown whose form is shown again when something is wrong; none if that is not known
     * @param action where that form leads
     */
    <D extends Draft & Asked> Response take(
            HttpHeaders request,
            byte[] body,
            Class<D> type,
            Function<D, List<KnownNewsletter>> wanted,
            List<KnownNewsletter> shown,
            String action) {
        try {
            D asked = bodies.read(request, body, type);
            List<KnownNewsletter> newsletters = wanted.apply(asked);
            signUps.take(newsletters, asked);
            String language = Objects.requireNonNullElse(
                    asked.language(), newsletters.getFirst().content().language());
            return FormOrJson.isForm(request)
                    ? pages.signedUp(newsletters, language)
                    : Response.accepted(SignUpPages.answer(newsletters, language))
                            .type(MediaType.APPLICATION_JSON)
                            .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                            .build();
        } catch (ProblemException e) {
            boolean mayShow = FormOrJson.isForm(request)
                    && !shown.isEmpty()
                    && e.problem().status() == ProblemType.VALIDATION_FAILED.status();
            if (!mayShow) {
                throw e;
            }
            return pages.again(shown, e.problem(), body, action, language(body, shown));
        }
    }

    private static String language(byte[] body, List<KnownNewsletter> shown) {
        String own = shown.getFirst().content().language();
        String asked =
                FormOrJson.fields(body).getOrDefault("language", List.of(own)).getFirst();
        return Objects.requireNonNullElse(Languages.canonical(asked), own);
    }
}
