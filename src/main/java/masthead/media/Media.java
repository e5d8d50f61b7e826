package masthead.media;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import masthead.desk.Edit;
import masthead.desk.LiveObject;
import masthead.publication.Change;
import masthead.publication.Projection;
import org.jspecify.annotations.Nullable;

@Entity
class Media extends LiveObject<MediaDraft> {

    private @Nullable String url;
    private MediaKind kind = MediaKind.IMAGE;

    @Column(name = "mime_type")
    private @Nullable String mimeType;

    private @Nullable String alt;
    private @Nullable String caption;
    private @Nullable String credit;
    private @Nullable String licence;
    private @Nullable Integer width;
    private @Nullable Integer height;
    private @Nullable Long bytes;

    @Column(name = "duration_seconds")
    private @Nullable Integer durationSeconds;

    @Column(name = "focal_x")
    private @Nullable Double focalX;

    @Column(name = "focal_y")
    private @Nullable Double focalY;

    @Column(name = "rights_expire_at")
    private @Nullable Instant rightsExpireAt;

    private boolean expired;

    @Convert(converter = MediaTextsColumn.class)
    private Map<String, MediaTexts> localized = Map.of();

    MediaKind kind() {
        return kind;
    }

    boolean isExpired() {
        return expired;
    }

    @Override
    public MediaDraft draft() {
        return new MediaDraft(
                Objects.requireNonNull(url),
                mimeType,
                alt,
                caption,
                credit,
                licence,
                width,
                height,
                bytes,
                durationSeconds,
                focalX == null || focalY == null ? null : new FocalPoint(focalX, focalY),
                rightsExpireAt,
                localized);
    }

    @Override
    public void revise(MediaDraft draft) {
        url = draft.url();
        kind = MediaKind.of(draft.mimeType());
        mimeType = draft.mimeType();
        alt = draft.alt();
        caption = draft.caption();
        credit = draft.credit();
        licence = draft.licence();
        width = draft.width();
        height = draft.height();
        bytes = draft.bytes();
        durationSeconds = draft.durationSeconds();
        FocalPoint focus = draft.focalPoint();
        focalX = focus == null ? null : focus.x();
        focalY = focus == null ? null : focus.y();
        rightsExpireAt = draft.rightsExpireAt();
        localized = draft.localized();
    }

    /** Rights that are over at the time of a save end with it, and those that were extended are back. */
    @Override
    protected void touch(Edit edit) {
        super.touch(edit);
        expired = rightsExpireAt != null && !rightsExpireAt.isAfter(edit.at());
    }

    /** The time has come; nobody saved it. */
    void expire() {
        expired = true;
    }

    @Override
    protected Change.@Nullable Reason withheld() {
        return expired ? Change.Reason.EXPIRED : null;
    }

    @Override
    public Projection projection() {
        MediaDraft content = draft();
        MediaCard card = new MediaCard(
                id(),
                kind,
                content.url(),
                mimeType,
                alt,
                caption,
                credit,
                licence,
                width,
                height,
                bytes,
                durationSeconds,
                content.focalPoint(),
                rightsExpireAt,
                localized);
        return new Projection(id(), Pictures.TYPE, "", null, stamp().createdAt(), card.url(), card, card, Map.of());
    }
}
