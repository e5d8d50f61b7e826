package masthead.media;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import masthead.desk.Desk;
import masthead.desk.LiveDesk;
import masthead.desk.Usage;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.publication.NamingDocuments;
import masthead.publication.Publication;

/** Pictures, sound and film, by their URL. */
@ApplicationScoped
public class Pictures extends LiveDesk<Media, MediaDraft> {

    public static final String TYPE = "media";

    Pictures(Desk desk, Publication publication, NamingDocuments naming, @All List<Usage> usages) {
        super(Media.class, Media::new, desk, publication, naming, usages);
    }

    <V> Page<V> page(MediaFilter filter, PageRequest request, Function<Media, V> view) {
        return page(filter.trashed(), filter.conditions(), request, view);
    }

    /** What is used as a picture stays one: else it would stand where readers' pages want a picture. */
    @Override
    protected MediaDraft complete(Media media, MediaDraft draft) {
        if (!media.isNew() && MediaKind.of(draft.mimeType()) != media.kind()) {
            requireUnused(media, "Others use this %s as what it is. Take it out of them first, or create another.");
        }
        return draft;
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
        return List.of(MediaCard.class);
    }
}
