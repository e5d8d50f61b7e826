package masthead.taxonomy.author;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.desk.LiveDesk;
import masthead.desk.Named;
import masthead.desk.Slugs;
import masthead.desk.Usage;
import masthead.media.MediaKind;
import masthead.media.Pictures;
import masthead.publication.NamingDocuments;
import masthead.publication.Publication;
import org.jspecify.annotations.Nullable;

/** Authors: the people and organisations that articles are by. */
@ApplicationScoped
public class Authors extends LiveDesk<Author, AuthorDraft> {

    public static final String TYPE = "author";

    private final Slugs slugs;
    private final Named named;

    Authors(
            Desk desk,
            Publication publication,
            NamingDocuments naming,
            @All List<Usage> usages,
            Slugs slugs,
            Named named) {
        super(Author.class, Author::new, desk, publication, naming, usages);
        this.slugs = slugs;
        this.named = named;
    }

    @Override
    protected AuthorDraft complete(Author author, AuthorDraft draft) {
        portrait(draft.portraitId()).requireSince(portrait(author.portraitId()));
        if (draft.slug() != null) {
            return draft;
        }
        String present = author.slug();
        return draft.withSlug(present != null ? present : slugs.free(TYPE, "", draft.name(), Author::isSlugTaken));
    }

    private Named.Check portrait(@Nullable UUID mediaId) {
        return named.begin().one("/portraitId", Pictures.TYPE, MediaKind.IMAGE.word(), mediaId);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Collection<Class<?>> shapes() {
        return List.of(AuthorDocument.class, AuthorCard.class);
    }
}
