package masthead.media;

import jakarta.persistence.Entity;
import java.util.Map;
import java.util.Objects;
import masthead.desk.LiveObject;
import masthead.publication.Projection;
import org.jspecify.annotations.Nullable;

@Entity
class Media extends LiveObject<MediaDraft> {

    private @Nullable String url;
    private @Nullable String alt;
    private @Nullable String caption;
    private @Nullable String credit;
    private @Nullable Integer width;
    private @Nullable Integer height;

    @Override
    public MediaDraft draft() {
        return new MediaDraft(Objects.requireNonNull(url), alt, caption, credit, width, height);
    }

    @Override
    public void revise(MediaDraft draft) {
        url = draft.url();
        alt = draft.alt();
        caption = draft.caption();
        credit = draft.credit();
        width = draft.width();
        height = draft.height();
    }

    @Override
    public Projection projection() {
        MediaCard card = new MediaCard(id(), Objects.requireNonNull(url), alt, caption, credit, width, height);
        return new Projection(id(), Pictures.TYPE, "", null, stamp().createdAt(), card.url(), card, card, Map.of());
    }
}
