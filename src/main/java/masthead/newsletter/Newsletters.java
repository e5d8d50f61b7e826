package masthead.newsletter;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.desk.LiveDesk;
import masthead.desk.Named;
import masthead.desk.Slugs;
import masthead.desk.Usage;
import masthead.media.MediaKind;
import masthead.media.Pictures;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.publication.NamingDocuments;
import masthead.publication.Publication;
import masthead.taxonomy.author.Authors;
import org.jspecify.annotations.Nullable;

/** Newsletters: what readers can sign up for. */
@ApplicationScoped
public class Newsletters extends LiveDesk<Newsletter, NewsletterDraft> {

    public static final String TYPE = "newsletter";

    private static final int MOST = 200;

    private final Slugs slugs;
    private final Named named;

    Newsletters(
            Desk desk,
            Publication publication,
            NamingDocuments naming,
            @All List<Usage> usages,
            Slugs slugs,
            Named named) {
        super(Newsletter.class, Newsletter::new, desk, publication, naming, usages);
        this.slugs = slugs;
        this.named = named;
    }

    /**
     * For the rooms that send it; what is in the trash is found.
     *
     * @throws ProblemException 404
     */
    public NewsletterView view(UUID id) {
        return NewsletterView.of(read(id));
    }

    /** Whom its mails are from, and all else that was written of it. */
    public NewsletterDraft content(UUID id) {
        return read(id).draft();
    }

    /** Writes one, and gives its id. */
    public UUID write(NewsletterDraft draft) {
        return create(draft).id();
    }

    /** The newsletter with this present or former slug, if readers have it. */
    public @Nullable KnownNewsletter bySlug(String slug) {
        UUID id = Newsletter.idBySlug(slug);
        return id == null ? null : these(List.of(id)).stream().findFirst().orElse(null);
    }

    /** Those of them that readers have, in the order of their names. */
    public List<KnownNewsletter> these(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : known(Newsletter.these(ids));
    }

    /** All that readers have, in the order of their names; no more than fit on a page. */
    public List<KnownNewsletter> all() {
        return known(Newsletter.first(MOST));
    }

    /** One that somebody has, be it in the trash. */
    public KnownNewsletter whatever(UUID id) {
        return new KnownNewsletter(id, read(id).draft());
    }

    private static List<KnownNewsletter> known(List<Newsletter> newsletters) {
        return newsletters.stream()
                .map(one -> new KnownNewsletter(one.id(), one.draft()))
                .sorted(Comparator.comparing(one -> one.content().name()))
                .toList();
    }

    @Override
    protected NewsletterDraft complete(Newsletter newsletter, NewsletterDraft draft) {
        NewsletterDraft before = newsletter.isNew() ? null : newsletter.draft();
        List<Fault> faults = new ArrayList<>(names(draft).faultsSince(before == null ? named.begin() : names(before)));
        if (draft.consentWordingId() != null && ConsentWording.findById(draft.consentWordingId()) == null) {
            faults.add(Fault.at("/consentWordingId", "unknown-reference", "names no wording that is there"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        if (draft.slug() != null) {
            return draft;
        }
        String present = newsletter.slug();
        return draft.withSlug(present != null ? present : slugs.free(TYPE, "", draft.name(), Newsletter::isSlugTaken));
    }

    private Named.Check names(NewsletterDraft draft) {
        return named.begin()
                .one("/authorId", Authors.TYPE, draft.authorId())
                .one("/pictureId", Pictures.TYPE, MediaKind.IMAGE.word(), draft.pictureId());
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
        return List.of(NewsletterDocument.class, NewsletterCard.class);
    }
}
