package masthead.article.stage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What readers have of an article, and what they had. The state of an article, not a thing of its own: each change makes a new one.
 *
 * @param revision what they have now
 * @param lastRevision what they had last; stays when they no longer have it
 * @param originalId what they were told last that it translates; stays when they no longer have it
 * @param firstPublishedAt when they had it first
 * @param updatedAt when they last got other words
 * @param killReason why they must never have it again
 */
@Embeddable
public record Standing(
        @Column(name = "publication") PublicationState publication,
        @Column(name = "published_revision") @Nullable Integer revision,

        @Column(name = "last_published_revision") @Nullable Integer lastRevision,

        @Column(name = "published_original_id") @Nullable UUID originalId,

        @Column(name = "first_published_at") @Nullable Instant firstPublishedAt,

        @Column(name = "updated_at") @Nullable Instant updatedAt,
        @Column(name = "kill_reason") @Nullable String killReason) {

    /** Never anything. */
    public static final Standing NONE = new Standing(PublicationState.NONE, null, null, null, null, null, null);

    public boolean isPublished() {
        return publication == PublicationState.PUBLISHED;
    }

    public boolean wasEverPublished() {
        return lastRevision != null;
    }

    /** Whether they have this revision, or had it last. */
    public boolean names(int number) {
        return Objects.equals(revision, number) || Objects.equals(lastRevision, number);
    }

    /** @param since when they are told to have got it */
    public Standing published(int number, @Nullable UUID ofOriginal, Instant since, boolean changesWords) {
        return new Standing(
                PublicationState.PUBLISHED,
                number,
                number,
                ofOriginal,
                firstPublishedAt == null ? since : firstPublishedAt,
                changesWords ? since : updatedAt,
                killReason);
    }

    /** Another revision with the same words, of the same original. */
    public Standing republished(int number) {
        return new Standing(publication, number, number, originalId, firstPublishedAt, updatedAt, killReason);
    }

    public Standing unpublished() {
        return ended(PublicationState.UNPUBLISHED, killReason);
    }

    public Standing killed(String reason) {
        return ended(PublicationState.KILLED, reason);
    }

    private Standing ended(PublicationState end, @Nullable String reason) {
        return new Standing(end, null, lastRevision, originalId, firstPublishedAt, updatedAt, reason);
    }
}
