package masthead.site.redirect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import masthead.desk.Named;
import masthead.platform.problem.Problem.Fault;
import masthead.publication.Lookup;
import masthead.site.address.Address;
import masthead.site.address.Addresses;
import masthead.site.address.SiteCard;
import masthead.site.address.SiteEnrichment;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of redirects together: each address leads to one place, what they lead to is there, and none leads round in a
 * circle. Judged for all that one request writes, in a number of statements that does not depend on how many those are.
 */
@ApplicationScoped
class RedirectRules {

    /** How many redirects one may lead through; who follows more has long given up. */
    private static final int LONGEST_CHAIN = 10;

    private final EntityManager entities;
    private final Named named;
    private final Lookup documents;
    private final SiteEnrichment site;

    RedirectRules(EntityManager entities, Named named, Lookup documents, SiteEnrichment site) {
        this.entities = entities;
        this.named = named;
        this.documents = documents;
        this.site = site;
    }

    /**
     * A redirect that is to be.
     *
     * @param at where its draft is in the request: a JSON pointer
     * @param id of the redirect if it is there already
     */
    record Wish(String at, RedirectDraft draft, @Nullable UUID id) {

        String key() {
            return draft.address().key();
        }
    }

    /** From here to the end of the transaction no other writes redirects, so that what is judged here stays true. */
    void begin() {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('redirect', 0))")
                .getResultList();
    }

    /** @return the faults of each wish that cannot be granted; of two with the same address the first is */
    Map<Wish, List<Fault>> faults(List<Wish> wishes) {
        Map<Wish, List<Fault>> faults = new HashMap<>();
        addTaken(wishes, faults);
        addUnknown(wishes, faults);
        addCircles(wishes.stream().filter(wish -> !faults.containsKey(wish)).toList(), faults);
        return faults;
    }

    private static void addTaken(List<Wish> wishes, Map<Wish, List<Fault>> faults) {
        Map<String, UUID> taken = new HashMap<>();
        Redirect.from(wishes.stream().map(Wish::key).toList())
                .forEach(redirect -> taken.put(redirect.key(), redirect.id()));
        Set<String> wished = new HashSet<>();
        for (Wish wish : wishes) {
            UUID holder = taken.get(wish.key());
            if ((holder != null && !holder.equals(wish.id())) || !wished.add(wish.key())) {
                add(faults, wish, Fault.at(wish.at() + "/from", "taken", "is redirected already"));
            }
        }
    }

    private void addUnknown(List<Wish> wishes, Map<Wish, List<Fault>> faults) {
        Named.Check names = named.begin();
        Map<String, Wish> places = new HashMap<>();
        for (Wish wish : wishes) {
            if (wish.draft().to().type() != null) {
                String pointer = wish.at() + "/to/id";
                places.put(pointer, wish);
                names.one(
                        pointer,
                        wish.draft().to().type().type(),
                        wish.draft().to().id());
            }
        }
        for (Fault fault : names.faults()) {
            Wish wish = places.get(fault.pointer());
            if (wish != null) {
                add(faults, wish, fault);
            }
        }
    }

    private void addCircles(List<Wish> wishes, Map<Wish, List<Fault>> faults) {
        Addresses own = addresses();
        Map<String, List<String>> next = new HashMap<>();
        wishes.forEach(wish -> next.put(wish.key(), keys(wish.draft().to().url(), own)));
        Set<UUID> changed = new HashSet<>();
        wishes.forEach(wish -> changed.add(wish.id()));
        collectStored(next, own, changed);
        for (Wish wish : wishes) {
            String at = wish.key();
            for (int steps = 0; at != null; steps++) {
                at = next.getOrDefault(at, List.of()).stream()
                        .filter(next::containsKey)
                        .findFirst()
                        .orElse(null);
                boolean isCircle = wish.key().equals(at);
                if (isCircle || steps == LONGEST_CHAIN) {
                    String pointer = wish.at() + "/to/url";
                    add(
                            faults,
                            wish,
                            isCircle
                                    ? Fault.at(pointer, "circular", "leads back to where it comes from")
                                    : Fault.at(
                                            pointer,
                                            "too-many-redirects",
                                            "leads through more than %d other redirects".formatted(LONGEST_CHAIN)));
                    next.put(wish.key(), List.of());
                    break;
                }
            }
        }
    }

    /** All other stored redirects that these lead through, as many at a time as are reached by one step more. */
    private static void collectStored(Map<String, List<String>> next, Addresses own, Set<UUID> changed) {
        Set<String> reached = new TreeSet<>();
        next.values().forEach(reached::addAll);
        reached.removeAll(next.keySet());
        for (int steps = 0; !reached.isEmpty() && steps <= LONGEST_CHAIN; steps++) {
            Set<String> further = new TreeSet<>();
            for (Redirect redirect : Redirect.from(reached)) {
                if (!changed.contains(redirect.id())) {
                    List<String> keys = keys(redirect.targetUrl(), own);
                    next.put(redirect.key(), keys);
                    further.addAll(keys);
                }
            }
            further.removeAll(next.keySet());
            reached = further;
        }
    }

    /** Of the address that readers are led to, which is absolute. */
    private static List<String> keys(@Nullable String url, Addresses own) {
        Address address = url == null ? null : Address.read(own.absolute(url));
        return address == null ? List.of() : address.keys(own.authorities());
    }

    private Addresses addresses() {
        return site.addresses(Objects.requireNonNull(
                documents.source(SiteCard.TYPE, SiteCard.SITE).card()));
    }

    private static void add(Map<Wish, List<Fault>> faults, Wish wish, Fault fault) {
        faults.computeIfAbsent(wish, any -> new ArrayList<>()).add(fault);
    }
}
