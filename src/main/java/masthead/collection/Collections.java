package masthead.collection;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import masthead.article.Articles;
import masthead.desk.Desk;
import masthead.desk.LiveDesk;
import masthead.desk.Named;
import masthead.desk.Slugs;
import masthead.desk.Usage;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.publication.NamingDocuments;
import masthead.publication.Publication;
import masthead.taxonomy.author.Authors;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.Tags;

/** Collections: lists of articles that editors arrange. */
@ApplicationScoped
public class Collections extends LiveDesk<ArticleCollection, CollectionDraft> {

    public static final String TYPE = "collection";

    private final Slugs slugs;
    private final Named named;
    private final Articles articles;
    private final Clock clock;

    Collections(
            Desk desk,
            Publication publication,
            NamingDocuments naming,
            @All List<Usage> usages,
            Slugs slugs,
            Named named,
            Articles articles,
            Clock clock) {
        super(ArticleCollection.class, ArticleCollection::new, desk, publication, naming, usages);
        this.slugs = slugs;
        this.named = named;
        this.articles = articles;
        this.clock = clock;
    }

    /** Pins that are over are left out, so that saving the same again is nothing. */
    @Override
    protected CollectionDraft complete(ArticleCollection collection, CollectionDraft draft) {
        CollectionDraft before = collection.isNew() ? null : collection.draft();
        List<Fault> faults = new ArrayList<>(names(draft).faultsSince(before == null ? named.begin() : names(before)));
        faults.addAll(pinFaults(draft.pins(), before == null ? List.of() : before.pins()));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        CollectionDraft lasting = draft.lasting(clock.instant());
        if (lasting.slug() != null) {
            return lasting;
        }
        String present = collection.slug();
        return lasting.withSlug(
                present != null ? present : slugs.free(TYPE, "", draft.title(), ArticleCollection::isSlugTaken));
    }

    private Named.Check names(CollectionDraft draft) {
        Named.Check names = named.begin();
        CollectionRule rule = draft.rule();
        return rule == null
                ? names
                : names.one("/rule/sectionId", Sections.TYPE, rule.sectionId())
                        .all("/rule/tagIds", Tags.TYPE, rule.tagIds())
                        .one("/rule/authorId", Authors.TYPE, rule.authorId());
    }

    /** What was pinned before may have gone since, and must not keep an editor from saving. */
    private List<Fault> pinFaults(List<Pin> pins, List<Pin> before) {
        Set<UUID> there = new HashSet<>(
                articles.existing(pins.stream().map(Pin::articleId).toList()));
        before.forEach(pin -> there.add(pin.articleId()));
        Set<UUID> seen = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < pins.size(); i++) {
            String pointer = "/pins/%d/articleId".formatted(i);
            UUID article = pins.get(i).articleId();
            if (!seen.add(article)) {
                faults.add(Fault.at(pointer, "repeated", "is pinned already"));
            } else if (!there.contains(article)) {
                faults.add(Fault.at(pointer, "unknown-reference", "names no article that is there"));
            }
        }
        return faults;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Collection<Class<?>> shapes() {
        return List.of(CollectionDocument.class, CollectionCard.class);
    }
}
