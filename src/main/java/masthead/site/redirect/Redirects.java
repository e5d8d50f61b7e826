package masthead.site.redirect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.platform.http.IfMatch;
import masthead.platform.http.MergePatch;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.site.redirect.ImportResult.Item;
import masthead.site.redirect.ImportResult.Outcome;
import masthead.site.redirect.RedirectRules.Wish;
import org.jspecify.annotations.Nullable;

/** Redirects at the desk; those outside the trash hold at once. */
@ApplicationScoped
@Transactional
public class Redirects {

    private final Desk desk;
    private final RedirectRules rules;

    Redirects(Desk desk, RedirectRules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    /** @throws ProblemException 422 */
    public RedirectView create(RedirectDraft draft) {
        rules.begin();
        return write(new Redirect(), new Wish("", draft, null));
    }

    /** @throws ProblemException 404 */
    public RedirectView read(UUID id) {
        return RedirectView.of(desk.find(Redirect.class, id));
    }

    public Page<RedirectView> page(RedirectFilter filter, PageRequest request) {
        return desk.page(Redirect.class, filter.trashed(), filter.conditions(), request, RedirectView::of);
    }

    /** @throws ProblemException 404, 409, 412, 422, 428 */
    public RedirectView replace(UUID id, @Nullable IfMatch ifMatch, RedirectDraft draft) {
        rules.begin();
        return revise(desk.lock(Redirect.class, id, ifMatch), draft);
    }

    /** @throws ProblemException 404, 409, 412, 422, 428 */
    public RedirectView patch(UUID id, @Nullable IfMatch ifMatch, MergePatch patch) {
        rules.begin();
        Redirect redirect = desk.lock(Redirect.class, id, ifMatch);
        return revise(redirect, desk.drafts().merge(redirect.draft(), patch));
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    public void trash(UUID id, @Nullable IfMatch ifMatch) {
        rules.begin();
        desk.trash(desk.lock(Redirect.class, id, ifMatch));
    }

    /** @throws ProblemException 404, 409, 412, 422 when its address is another's by now, 428 */
    public RedirectView restore(UUID id, @Nullable IfMatch ifMatch) {
        rules.begin();
        Redirect redirect = desk.lock(Redirect.class, id, ifMatch);
        require(new Wish("", redirect.draft(), id));
        return RedirectView.of(desk.restore(redirect));
    }

    /** Writes those that can be written, and says of each of the others why not. */
    public ImportResult importAll(List<RedirectDraft> drafts) {
        rules.begin();
        Map<Integer, List<Fault>> refused = new HashMap<>();
        Map<Integer, Wish> wishes = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            String at = "/redirects/" + i;
            List<Fault> faults = desk.drafts().faults(drafts.get(i), at);
            if (faults.isEmpty()) {
                wishes.put(i, new Wish(at, drafts.get(i), null));
            } else {
                refused.put(i, faults);
            }
        }
        Map<Wish, List<Fault>> faults = rules.faults(List.copyOf(wishes.values()));
        Map<String, Redirect> present = new HashMap<>();
        Redirect.from(faults.keySet().stream().map(Wish::key).toList())
                .forEach(redirect -> present.put(redirect.key(), redirect));
        Edit edit = desk.edit();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Wish wish = wishes.get(i);
            items.add(
                    wish == null
                            ? new Item(Outcome.REFUSED, null, refused.getOrDefault(i, List.of()))
                            : item(wish, faults.getOrDefault(wish, List.of()), present.get(wish.key()), edit));
        }
        return ImportResult.of(items);
    }

    private static Item item(Wish wish, List<Fault> faults, @Nullable Redirect present, Edit edit) {
        if (present != null && present.draft().equals(wish.draft())) {
            return new Item(Outcome.UNCHANGED, present.id(), List.of());
        }
        if (!faults.isEmpty()) {
            return new Item(Outcome.REFUSED, null, faults);
        }
        Redirect redirect = new Redirect().revise(wish.draft(), edit);
        redirect.persist();
        return new Item(Outcome.CREATED, redirect.id(), List.of());
    }

    private RedirectView revise(Redirect redirect, RedirectDraft draft) {
        redirect.requireOutsideTrash();
        return redirect.draft().equals(draft)
                ? RedirectView.of(redirect)
                : write(redirect, new Wish("", draft, redirect.id()));
    }

    private RedirectView write(Redirect redirect, Wish wish) {
        require(wish);
        return RedirectView.of(desk.save(redirect.revise(wish.draft(), desk.edit())));
    }

    private void require(Wish wish) {
        List<Fault> faults = rules.faults(List.of(wish)).getOrDefault(wish, List.of());
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
