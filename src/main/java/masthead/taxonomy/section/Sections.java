package masthead.taxonomy.section;

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

/** Sections: where articles belong. */
@ApplicationScoped
public class Sections extends LiveDesk<Section, SectionDraft> {

    public static final String TYPE = "section";

    private final Slugs slugs;

    Sections(Desk desk, Publication publication, NamingDocuments naming, @All List<Usage> usages, Slugs slugs) {
        super(Section.class, Section::new, desk, publication, naming, usages);
        this.slugs = slugs;
    }

    @Override
    protected SectionDraft complete(Section section, SectionDraft draft) {
        if (draft.slug() != null) {
            return draft;
        }
        String present = section.slug();
        return draft.withSlug(present != null ? present : slugs.free(TYPE, "", draft.name(), Section::isSlugTaken));
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
        return List.of(SectionDocument.class, SectionCard.class);
    }
}
