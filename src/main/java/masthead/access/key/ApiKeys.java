package masthead.access.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.platform.http.Drafts;
import masthead.platform.http.IfMatch;
import masthead.platform.http.MergePatch;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.Problem;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** The keys that open the desk. */
@ApplicationScoped
@Transactional
class ApiKeys {

    private final KeyRules rules;
    private final KeyRing ring;
    private final Actors actors;
    private final FirstKey first;
    private final Drafts drafts;
    private final Clock clock;
    private final UriInfo uri;

    ApiKeys(KeyRules rules, KeyRing ring, Actors actors, FirstKey first, Drafts drafts, Clock clock, UriInfo uri) {
        this.rules = rules;
        this.ring = ring;
        this.actors = actors;
        this.first = first;
        this.drafts = drafts;
        this.clock = clock;
        this.uri = uri;
    }

    /** @throws ProblemException 403 for scopes that the caller does not have, 422 */
    IssuedKey create(KeyDraft draft) {
        rules.requireToGive(draft.scopes());
        Instant now = clock.instant();
        KeyRules.requireAhead(draft.expiresAt(), now);
        KeySecret secret = KeySecret.generate();
        ApiKey key = new ApiKey(draft.name(), secret, by(), now);
        key.revise(draft, by(), now);
        actors.add(key.id(), draft.name());
        key.persistAndFlush();
        ring.changes();
        return IssuedKey.of(key.view(now), secret);
    }

    /** @throws ProblemException 404 */
    KeyView read(UUID id) {
        ApiKey key = ApiKey.findById(id);
        if (key == null) {
            throw nothing(id);
        }
        return key.view(clock.instant());
    }

    Page<KeyView> page(boolean revoked, PageRequest request) {
        String list = revoked ? "revoked-keys" : "keys";
        Cursor after = request.after(list);
        Instant now = clock.instant();
        return Page.of(
                list,
                ApiKey.page(revoked, after == null ? null : after.id(), request.size() + 1),
                request.size(),
                key -> key.view(now),
                key -> new Cursor("", key.id()),
                uri);
    }

    /** @throws ProblemException 403, 404, 409, 412, 422, 428 */
    KeyView patch(UUID id, @Nullable IfMatch ifMatch, MergePatch patch) {
        ApiKey key = lock(id, ifMatch);
        KeyDraft before = key.draft();
        KeyDraft draft = drafts.merge(before, patch);
        Instant now = clock.instant();
        if (draft.equals(before)) {
            return key.view(now);
        }
        if (!draft.name().equals(before.name())) {
            throw ProblemException.invalid(List.of(Fault.at(
                    "/name", "immutable", "never changes: things are by it. Make another key, and revoke this one")));
        }
        rules.requireToGive(draft.scopes());
        KeyRules.requireAhead(draft.expiresAt(), now);
        key.revise(draft, by(), now);
        return changed(key);
    }

    /** @throws ProblemException 403, 404, 409, 412, 422, 428 */
    IssuedKey rotate(UUID id, @Nullable IfMatch ifMatch, Duration overlap) {
        ApiKey key = lock(id, ifMatch);
        if (first.isConfigured(key)) {
            throw illegal("Its secret is given by configuration (masthead.admin-key). Change it there.");
        }
        KeySecret secret = KeySecret.generate();
        key.rotate(secret, overlap, by(), clock.instant());
        return IssuedKey.of(changed(key), secret);
    }

    /** It opens nothing from now on. @throws ProblemException 403, 404, 409, 412, 428 */
    void revoke(UUID id, @Nullable IfMatch ifMatch) {
        ApiKey key = lock(id, ifMatch);
        key.revoke(by(), clock.instant());
        changed(key);
    }

    private ApiKey lock(UUID id, @Nullable IfMatch ifMatch) {
        rules.begin();
        ApiKey key = ApiKey.locked(id);
        if (key == null) {
            throw nothing(id);
        }
        IfMatch.check(ifMatch, key.current());
        rules.requireToChange(key);
        if (key.isRevoked()) {
            throw illegal("It was revoked, and stays so. Make another one.");
        }
        return key;
    }

    private KeyView changed(ApiKey key) {
        rules.requireOneLeft();
        ring.changes();
        return key.view(clock.instant());
    }

    private String by() {
        return rules.caller().name();
    }

    private static ProblemException illegal(String detail) {
        return new ProblemException(
                Problem.of(ProblemType.ILLEGAL_TRANSITION, detail).allowed(List.of()));
    }

    private static ProblemException nothing(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no key with the id %s.".formatted(id));
    }
}
