package masthead.newsletter.edition;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.newsletter.template.EditionContent;
import masthead.newsletter.template.EditionTemplates;
import masthead.newsletter.template.RenderedEdition;
import masthead.publication.Change;
import masthead.publication.Projection;
import masthead.publication.Projector;
import masthead.publication.Publication;

/** Makes documents of editions that everybody was sent: the web archive. */
@ApplicationScoped
class EditionProjector implements Projector {

    /** By which lists of editions are filtered. */
    static final String NEWSLETTER = "newsletter";

    private final Desk desk;
    private final Renderings renderings;
    private final EditionTemplates templates;
    private final Publication publication;

    EditionProjector(Desk desk, Renderings renderings, EditionTemplates templates, Publication publication) {
        this.desk = desk;
        this.renderings = renderings;
        this.templates = templates;
        this.publication = publication;
    }

    @Override
    public String type() {
        return Editions.TYPE;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Collection<Class<?>> shapes() {
        return List.of(EditionDocument.class, EditionCard.class, Composed.class);
    }

    @Override
    public List<Projection> project(List<UUID> ids) {
        Map<UUID, EditionContent> contents = renderings.contents(ids);
        List<Projection> projections = new ArrayList<>();
        for (Edition edition : desk.lock(Edition.class, ids)) {
            if (edition.publishedAt() != null && !edition.isTrashed()) {
                projections.add(projection(edition, Objects.requireNonNull(contents.get(edition.id()))));
            }
        }
        return projections;
    }

    /** Gives it to readers as it is now, if it is one that they have. The caller holds its lock. */
    void publish(Edition edition) {
        project(List.of(edition.id())).forEach(projection -> publication.announce(new Change.Upsert(projection)));
    }

    private Projection projection(Edition edition, EditionContent content) {
        RenderedEdition page = templates.page(content);
        Instant at = Objects.requireNonNull(edition.publishedAt());
        UUID newsletter = edition.newsletterId();
        return new Projection(
                edition.id(),
                Editions.TYPE,
                content.language(),
                null,
                at,
                content.subject(),
                new EditionDocument(
                        edition.id(),
                        newsletter,
                        content.language(),
                        content.subject(),
                        content.preheader(),
                        content.membersOnly(),
                        page.html(),
                        page.text(),
                        List.copyOf(articles(content)),
                        at),
                new EditionCard(
                        edition.id(),
                        newsletter,
                        content.language(),
                        content.subject(),
                        content.preheader(),
                        content.membersOnly(),
                        at),
                Map.of(NEWSLETTER, List.of(newsletter.toString())));
    }

    private static Set<UUID> articles(EditionContent content) {
        Set<UUID> articles = new LinkedHashSet<>();
        for (JsonNode part : content.parts()) {
            part.path("articles")
                    .forEach(article ->
                            articles.add(UUID.fromString(article.path("id").textValue())));
        }
        return articles;
    }
}
