package masthead.newsletter.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.mail.EmailAddress;
import masthead.mail.Letter;
import masthead.mail.Letters;
import masthead.newsletter.Newsletters;
import masthead.newsletter.template.EditionContent;
import masthead.newsletter.template.EditionTemplates;
import masthead.newsletter.template.RenderedEdition;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Shows editions before they are sent: at the desk, and to a few in the mail. */
@ApplicationScoped
@Transactional
class EditionPreviews {

    private static final String MARK = "[Test] ";

    private final Desk desk;
    private final Newsletters newsletters;
    private final Launching launching;
    private final Renderings renderings;
    private final EditionTemplates templates;
    private final Letters letters;

    EditionPreviews(
            Desk desk,
            Newsletters newsletters,
            Launching launching,
            Renderings renderings,
            EditionTemplates templates,
            Letters letters) {
        this.desk = desk;
        this.newsletters = newsletters;
        this.launching = launching;
        this.renderings = renderings;
        this.templates = templates;
        this.letters = letters;
    }

    /** @throws ProblemException 404 */
    EditionPreview of(UUID id) {
        Edition edition = desk.find(Edition.class, id);
        EditionContent content = content(edition);
        RenderedEdition mail = rendered(content);
        List<Fault> errors = edition.startedAt() == null ? launching.faults(edition, content) : new ArrayList<>();
        return new EditionPreview(
                mail.subject(),
                content.preheader(),
                mail.html(),
                mail.text(),
                mail.html().getBytes(StandardCharsets.UTF_8).length,
                errors);
    }

    /** @throws ProblemException 404, 409 for one in the trash, 422 when it could not be sent */
    void test(UUID id, List<EmailAddress> addresses) {
        Edition edition = desk.find(Edition.class, id);
        edition.requireOutsideTrash();
        EditionContent content = content(edition);
        if (content.postalAddress().isBlank()) {
            throw ProblemException.invalid(launching.faults(edition, content));
        }
        RenderedEdition mail = rendered(content);
        for (EmailAddress address : addresses) {
            letters.post(
                    id,
                    new Letter(
                            newsletters.content(edition.newsletterId()).sender(),
                            address,
                            MARK + mail.subject(),
                            mail.text(),
                            mail.html(),
                            Map.of()));
        }
    }

    private EditionContent content(Edition edition) {
        @Nullable EditionContent kept = renderings.contents(Set.of(edition.id())).get(edition.id());
        return kept != null ? kept : launching.compose(edition);
    }

    /** Nobody leaves by it. */
    private RenderedEdition rendered(EditionContent content) {
        String home = content.home() == null ? "about:blank" : content.home();
        return templates.mail(content).to(new RenderedEdition.Links(home, home));
    }
}
