package masthead.site.redirect;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.desk.Usage;

/** A redirect keeps nothing from being deleted, but follows what is replaced. */
@ApplicationScoped
class RedirectUsage implements Usage {

    private final Desk desk;
    private final RedirectRules rules;

    RedirectUsage(Desk desk, RedirectRules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    @Override
    public Map<String, Long> of(String type, UUID id) {
        return Map.of();
    }

    @Override
    public int replaceSome(String type, UUID id, UUID by, Edit edit) {
        rules.begin();
        List<UUID> users = Redirect.leadingTo(type, id, SOME);
        if (!users.isEmpty()) {
            desk.lock(Redirect.class, users).forEach(redirect -> redirect.leadTo(by, edit));
        }
        return users.size();
    }
}
