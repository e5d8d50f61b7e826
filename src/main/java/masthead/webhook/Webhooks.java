package masthead.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.platform.http.IfMatch;
import masthead.platform.http.MergePatch;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.publication.ChangeLog;
import masthead.webhook.sending.Progress;
import masthead.webhook.sending.Targets;
import org.jspecify.annotations.Nullable;

/** Webhooks at the desk. */
@ApplicationScoped
@Transactional
public class Webhooks {

    private final Desk desk;
    private final Secrets secrets;
    private final Progress progress;
    private final Targets targets;
    private final ChangeLog log;

    Webhooks(Desk desk, Secrets secrets, Progress progress, Targets targets, ChangeLog log) {
        this.desk = desk;
        this.secrets = secrets;
        this.progress = progress;
        this.targets = targets;
        this.log = log;
    }

    /** It is told of what happens from now on. @throws ProblemException 422 */
    public IssuedWebhook create(WebhookDraft draft) {
        require(draft);
        Edit edit = desk.edit();
        Webhook webhook = desk.save(new Webhook().revise(draft, edit));
        progress.begin(webhook.id());
        IssuedSecret secret = secrets.make(webhook.id(), edit.at());
        return new IssuedWebhook(view(webhook), secret);
    }

    /** @throws ProblemException 404 */
    public WebhookView read(UUID id) {
        return view(desk.find(Webhook.class, id));
    }

    public Page<WebhookView> page(boolean trashed, PageRequest request) {
        Page<Webhook> page = desk.page(Webhook.class, trashed, Map.of(), request, webhook -> webhook);
        return new Page<>(views(page.items()), page.next());
    }

    /** @throws ProblemException 404, 409, 412, 422, 428 */
    public WebhookView replace(UUID id, @Nullable IfMatch ifMatch, WebhookDraft draft) {
        return revise(desk.lock(Webhook.class, id, ifMatch), draft);
    }

    /** @throws ProblemException 404, 409, 412, 422, 428 */
    public WebhookView patch(UUID id, @Nullable IfMatch ifMatch, MergePatch patch) {
        Webhook webhook = desk.lock(Webhook.class, id, ifMatch);
        return revise(webhook, desk.drafts().merge(webhook.content(), patch));
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    public void trash(UUID id, @Nullable IfMatch ifMatch) {
        desk.trash(desk.lock(Webhook.class, id, ifMatch));
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    public WebhookView restore(UUID id, @Nullable IfMatch ifMatch) {
        return view(desk.restore(desk.lock(Webhook.class, id, ifMatch)));
    }

    /** What was paused, or waits to be tried again, goes on at once. @throws ProblemException 404, 409, 412, 428 */
    public WebhookView resume(UUID id, @Nullable IfMatch ifMatch) {
        Webhook webhook = desk.lock(Webhook.class, id, ifMatch);
        webhook.requireOutsideTrash();
        webhook.setGoing(desk.edit());
        progress.resume(id);
        return view(desk.save(webhook));
    }

    /** @throws ProblemException 404, 409, 412, 422 for a commit that is far ahead, 428 */
    public WebhookView replay(UUID id, @Nullable IfMatch ifMatch, ReplayDraft draft) {
        Webhook webhook = desk.lock(Webhook.class, id, ifMatch);
        webhook.requireOutsideTrash();
        if (draft.sinceCommit() > log.now().commit() + 1) {
            throw ProblemException.invalid(List.of(
                    Fault.at("/sinceCommit", "out-of-range", "must be a commit that has happened, or the next one")));
        }
        webhook.setGoing(desk.edit());
        progress.since(id, draft.sinceCommit());
        return view(desk.save(webhook));
    }

    private WebhookView revise(Webhook webhook, WebhookDraft draft) {
        webhook.requireOutsideTrash();
        if (webhook.content().equals(draft)) {
            return view(webhook);
        }
        require(draft);
        boolean isElsewhere = !webhook.content().url().equals(draft.url());
        desk.save(webhook.revise(draft, desk.edit()));
        if (isElsewhere) {
            progress.hurry(webhook.id());
        }
        return view(webhook);
    }

    private void require(WebhookDraft draft) {
        String fault = targets.fault(draft.url());
        if (fault != null) {
            throw ProblemException.invalid(List.of(Fault.at("/url", "not-allowed", fault)));
        }
    }

    private WebhookView view(Webhook webhook) {
        return views(List.of(webhook)).getFirst();
    }

    private List<WebhookView> views(Collection<Webhook> webhooks) {
        List<UUID> ids = webhooks.stream().map(Webhook::id).toList();
        Map<UUID, List<WebhookSecretView>> signing = secrets.of(ids);
        Map<UUID, Progress.State> states = new HashMap<>(progress.of(ids));
        return webhooks.stream()
                .map(webhook -> WebhookView.of(
                        webhook,
                        signing.getOrDefault(webhook.id(), List.of()),
                        WebhookProgress.of(
                                Objects.requireNonNull(states.get(webhook.id())),
                                webhook.isActive() && !webhook.isTrashed())))
                .collect(Collectors.toList());
    }
}
