package masthead.newsletter.edition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.mail.Sender;
import masthead.newsletter.Newsletters;
import masthead.newsletter.template.RenderedEdition;
import masthead.outbox.Outbox;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Editions that are being sent, for the room that sends them: what the mails say, and how far it has come with them. */
@ApplicationScoped
public class EditionsUnderWay {

    private static final Logger LOG = Logger.getLogger(EditionsUnderWay.class);

    /** Who is told to have saved it. */
    private static final String NAME = "sending";

    private final Desk desk;
    private final Newsletters newsletters;
    private final Renderings renderings;
    private final EditionProjector projector;
    private final Outbox outbox;
    private final Clock clock;

    EditionsUnderWay(
            Desk desk,
            Newsletters newsletters,
            Renderings renderings,
            EditionProjector projector,
            Outbox outbox,
            Clock clock) {
        this.desk = desk;
        this.newsletters = newsletters;
        this.renderings = renderings;
        this.projector = projector;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What everybody is sent.
     *
     * @param sender null for the publisher itself
     * @param list the slug of the newsletter
     */
    public record Mailing(@Nullable Sender sender, String list, RenderedEdition rendered) {}

    public Mailing mailing(UUID id, int rendering) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Edition edition = desk.find(Edition.class, id);
            var newsletter = newsletters.content(edition.newsletterId());
            return new Mailing(
                    newsletter.sender(),
                    Objects.requireNonNull(newsletter.slug()),
                    Objects.requireNonNull(renderings.find(id, rendering)));
        });
    }

    /** Everybody was tried once: readers of the archive have it. */
    public void publish(UUID id) {
        change(id, (edition, edit) -> {
            if (edition.publishedAt() == null) {
                edition.publish(edit.at());
                desk.save(edition);
                projector.publish(edition);
            }
        });
    }

    /**
     * No mail of it is under way any more.
     *
     * @param anybody whether somebody got it
     */
    public void finish(UUID id, boolean anybody) {
        change(id, (edition, edit) -> {
            edition.finish(anybody ? EditionState.SENT : EditionState.FAILED, anybody ? null : "nobody-reached", edit);
            desk.save(edition);
            outbox.announce(EditionEvents.of(anybody ? EditionEvents.SENT : EditionEvents.FAILED, edition));
        });
    }

    /** Until somebody at the desk has looked at it. */
    public void pause(UUID id, String reason) {
        change(id, (edition, edit) -> {
            edition.pause(reason, edit);
            desk.save(edition);
            outbox.announce(EditionEvents.of(EditionEvents.PAUSED, edition));
            LOG.errorf(
                    "Edition %s is paused (%s). Look at /v1/admin/editions/%s/deliveries, then resume or cancel it.",
                    id, reason, id);
        });
    }

    /** Nothing, if it is no longer being sent. */
    private void change(UUID id, BiConsumer<Edition, Edit> how) {
        QuarkusTransaction.requiringNew().run(() -> {
            Edition edition = desk.lock(Edition.class, List.of(id)).getFirst();
            if (edition.state() == EditionState.SENDING) {
                how.accept(edition, new Edit(NAME, clock.instant()));
            }
        });
    }
}
