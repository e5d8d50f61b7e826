package masthead.taxonomy.tag;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import masthead.desk.Desk;
import masthead.desk.LiveDesk;
import masthead.desk.Slugs;
import masthead.desk.Usage;
import masthead.publication.NamingDocuments;
import masthead.publication.Publication;

/** Tags: what articles are about. */
@ApplicationScoped
public class Tags extends LiveDesk<Tag, TagDraft> {

    public static final String TYPE = "tag";

    private final Slugs slugs;

    Tags(Desk desk, Publication publication, NamingDocuments naming, @All List<Usage> usages, Slugs slugs) {
        super(Tag.class, Tag::new, desk, publication, naming, usages);
        this.slugs = slugs;
    }

    @Override
    protected TagDraft complete(Tag tag, TagDraft draft) {
        if (draft.slug() != null) {
            return draft;
        }
        String present = tag.slug();
        return draft.withSlug(present != null ? present : slugs.free(TYPE, "", draft.name(), Tag::isSlugTaken));
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
        return List.of(TagDocument.class, TagCard.class);
    }
}
