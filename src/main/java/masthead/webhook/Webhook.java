package masthead.webhook;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.util.Objects;
import masthead.desk.DeskObject;
import masthead.desk.Edit;
import org.jspecify.annotations.Nullable;

/** Who is told of what. */
@Entity
class Webhook extends DeskObject {

    @Convert(converter = WebhookColumn.class)
    private @Nullable WebhookDraft content;

    private boolean active;

    WebhookDraft content() {
        return Objects.requireNonNull(content);
    }

    boolean isActive() {
        return active;
    }

    Webhook revise(WebhookDraft draft, Edit edit) {
        content = draft;
        active = draft.isActive();
        touch(edit);
        return this;
    }

    /** Somebody sets it going again, or lets it begin somewhere else. */
    void setGoing(Edit edit) {
        touch(edit);
    }
}
