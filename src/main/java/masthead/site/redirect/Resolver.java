package masthead.site.redirect;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import masthead.publication.Lookup;
import masthead.publication.Lookup.Found;
import masthead.publication.Lookup.Wanted;
import masthead.site.address.Address;
import masthead.site.address.Addresses;
import masthead.site.address.SiteCard;
import masthead.site.address.SiteEnrichment;
import org.jspecify.annotations.Nullable;

/**
 * Says what an address leads to. What is published at it comes first, then the redirects of the desk, then what had it formerly.
 * It takes four statements at most.
 */
@ApplicationScoped
class Resolver {

    private final SiteEnrichment site;
    private final Lookup lookup;
    private final StoredRedirects redirects;

    Resolver(SiteEnrichment site, Lookup lookup, StoredRedirects redirects) {
        this.site = site;
        this.lookup = lookup;
        this.redirects = redirects;
    }

    /** @param commit the oldest that any part of it was read at */
    record Resolved(long commit, Resolution resolution) {}

    /** @throws ProblemException 400, 404, 410 */
    Resolved resolve(String url) {
        Address asked = Address.read(url);
        if (asked == null) {
            throw ProblemException.malformed(
                    Fault.ofParameter(
                            "url",
                            "malformed",
                            "must be a path that begins with one slash, or an absolute http or https URL, of at most 2000 bytes"));
        }
        Lookup.Source card = lookup.source(SiteCard.TYPE, SiteCard.SITE);
        Addresses addresses = site.addresses(Objects.requireNonNull(card.card()));
        boolean isOurs = asked.authority() == null || addresses.authorities().contains(asked.authority());
        StoredRedirects.Stored redirect = redirects.first(asked.keys(addresses.authorities()));
        List<Wanted> meant = isOurs ? addresses.meant(asked.path()) : List.of();
        Wanted target = redirect == null ? null : target(redirect);
        List<Wanted> wanted = new ArrayList<>(meant);
        if (target != null) {
            wanted.add(target);
        }
        Lookup.Findings findings = lookup.find(wanted);
        List<Found> candidates = findings.found().stream()
                .filter(found -> meant.contains(found.wanted()))
                .sorted(Comparator.comparingInt((Found found) -> meant.indexOf(found.wanted()))
                        .thenComparingInt(found -> languageOrder(found, addresses)))
                .toList();
        return new Resolved(
                Math.min(card.commit(), findings.commit()),
                resolution(asked, addresses, candidates, redirect, findings.found(), target));
    }

    private Resolution resolution(
            Address asked,
            Addresses addresses,
            List<Found> candidates,
            StoredRedirects.@Nullable Stored redirect,
            List<Found> found,
            @Nullable Wanted target) {
        for (Found candidate : candidates) {
            if (candidate.card() != null && asked.means(address(candidate))) {
                return Resolution.present(candidate.wanted().type(), candidate.id(), url(candidate));
            }
        }
        if (redirect != null && target == null) {
            String to = addresses.absolute(Objects.requireNonNull(redirect.to().url()));
            return Resolution.redirect(null, null, to, redirect.permanent());
        }
        List<Found> led = target == null
                ? candidates
                : found.stream().filter(one -> one.wanted().equals(target)).toList();
        for (Found candidate : led) {
            if (candidate.card() != null) {
                boolean permanent = redirect == null || redirect.permanent();
                return Resolution.redirect(candidate.wanted().type(), candidate.id(), url(candidate), permanent);
            }
        }
        if (led.stream().anyMatch(Found::killed)) {
            throw new ProblemException(ProblemType.GONE, "What was at this address was withdrawn.");
        }
        throw new ProblemException(ProblemType.NOT_FOUND, "Nothing that is published has or had this address.");
    }

    private static @Nullable Wanted target(StoredRedirects.Stored redirect) {
        UUID id = redirect.to().id();
        return redirect.to().type() == null || id == null
                ? null
                : new Wanted(redirect.to().type().type(), id, null, null);
    }

    /** Where several languages have the same address, the language that the site names first. */
    private static int languageOrder(Found found, Addresses addresses) {
        int place = found.card() == null
                ? -1
                : addresses.languages().indexOf(found.card().path("language").asText());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static Address address(Found found) {
        return Objects.requireNonNull(Address.read(url(found)));
    }

    private static String url(Found found) {
        return Objects.requireNonNull(found.card()).path("url").asText();
    }
}
