package masthead.newsletter.edition;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.newsletter.NewsletterDraft;
import masthead.newsletter.Newsletters;
import masthead.newsletter.template.EditionContent;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;

/** Begins to send an edition: it is composed of what is published now, and kept. */
@ApplicationScoped
class Launching {

    private final Desk desk;
    private final Newsletters newsletters;
    private final Composing composing;
    private final Renderings renderings;

    Launching(Desk desk, Newsletters newsletters, Composing composing, Renderings renderings) {
        this.desk = desk;
        this.newsletters = newsletters;
        this.composing = composing;
        this.renderings = renderings;
    }

    /** What it says as things are now. */
    EditionContent compose(Edition edition) {
        NewsletterDraft newsletter = newsletters.content(edition.newsletterId());
        return composing.of(edition.id(), edition.content(), newsletter);
    }

    /**
     * The caller holds the lock on it.
     *
     * @throws ProblemException 422 with all that keeps it from being sent
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void start(Edition edition, Edit edit) {
        edition.require(EditionAction.SEND);
        EditionContent content = compose(edition);
        List<Fault> faults = faults(edition, content);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        edition.start(edit);
        desk.save(edition);
        renderings.keep(edition.id(), content);
    }

    /** What keeps it from being sent now. */
    List<Fault> faults(Edition edition, EditionContent content) {
        List<Fault> faults = new ArrayList<>();
        if (content.postalAddress().isBlank()) {
            faults.add(Fault.at(
                    "",
                    "postal-address-missing",
                    "cannot be sent: each mail has the publisher's postal address, and the site has none (`postalAddress` of "
                            + "/v1/admin/site)"));
        }
        if (newsletters.view(edition.newsletterId()).trashedAt() != null) {
            faults.add(Fault.at("", "newsletter-trashed", "cannot be sent: its newsletter is in the trash"));
        }
        if (content.parts().stream().noneMatch(Launching::saysSomething)) {
            faults.add(Fault.at("/parts", "required", "must say something: a text, or an article that is published"));
        }
        return faults;
    }

    private static boolean saysSomething(JsonNode part) {
        return part.path("type").asText().equals("text")
                ? !part.path("blocks").isEmpty()
                : !part.path("articles").isEmpty();
    }
}
