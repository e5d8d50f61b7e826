package masthead.article.preview;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import masthead.article.Articles;
import masthead.desk.Desk;
import masthead.desk.DeskObject;
import masthead.desk.Edit;
import masthead.platform.http.ETags;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.persistence.RandomSecret;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** The tokens that open previews of articles: each for one article, for a while, until it is revoked. */
@ApplicationScoped
@Transactional
class PreviewTokens {

    private static final String LIST = "preview-tokens";
    private static final Duration USUAL = Duration.ofHours(24);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final String PREFIX = "mh_preview_";
    private static final Pattern TOKEN = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private final Articles articles;
    private final Desk desk;
    private final Clock clock;
    private final UriInfo uri;

    PreviewTokens(Articles articles, Desk desk, Clock clock, UriInfo uri) {
        this.articles = articles;
        this.desk = desk;
        this.clock = clock;
        this.uri = uri;
    }

    /** @throws ProblemException 404, 409 for what is in the trash, 422 */
    IssuedPreviewToken issue(UUID articleId, PreviewTokenDraft draft) {
        if (articles.read(articleId).trashedAt() != null) {
            throw DeskObject.inTrash();
        }
        Edit edit = desk.edit();
        Instant expiresAt =
                Objects.requireNonNullElseGet(draft.expiresAt(), () -> edit.at().plus(USUAL));
        if (!expiresAt.isAfter(edit.at()) || expiresAt.isAfter(edit.at().plus(LONGEST))) {
            throw ProblemException.invalid(List.of(Fault.at(
                    "/expiresAt", "out-of-range", "must lie in the next %d days".formatted(LONGEST.toDays()))));
        }
        String token = PREFIX + RandomSecret.text();
        PreviewToken made = new PreviewToken(articleId, draft.name(), hash(token), edit, expiresAt);
        made.persist();
        return IssuedPreviewToken.of(made, token);
    }

    /** @throws ProblemException 404 */
    Page<PreviewTokenView> page(UUID articleId, PageRequest request) {
        articles.read(articleId);
        Cursor after = request.after(LIST);
        return Page.of(
                LIST,
                PreviewToken.of(articleId, after == null ? null : after.id(), request.size() + 1),
                request.size(),
                PreviewTokenView::of,
                token -> new Cursor("", token.id()),
                uri);
    }

    /** @throws ProblemException 404 */
    PreviewTokenView read(UUID articleId, UUID id) {
        return PreviewTokenView.of(require(articleId, id));
    }

    /** It opens nothing from now on. @throws ProblemException 404 */
    void revoke(UUID articleId, UUID id) {
        require(articleId, id).delete();
    }

    /**
     * The article whose preview this token opens now.
     *
     * @throws ProblemException 401
     */
    UUID opened(@Nullable String token) {
        if (token == null || !TOKEN.matcher(token).matches()) {
            throw invalid();
        }
        byte[] hash = hash(token);
        PreviewToken known = PreviewToken.of(hash);
        if (known == null || !known.opens(hash, clock.instant())) {
            throw invalid();
        }
        return known.articleId();
    }

    /** The same for one that is none, none any more, or another article's: who guesses learns nothing. */
    static ProblemException invalid() {
        return new ProblemException(
                ProblemType.PREVIEW_TOKEN_INVALID,
                "Drafts are for holders of the article's preview token: send it as `Preview-Token`. None came, or it is not valid.");
    }

    @Scheduled(every = "24h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetExpired() {
        PreviewToken.deleteExpired(clock.instant());
    }

    /** Asked of the article first: what is nobody's to see has no tokens either. */
    private PreviewToken require(UUID articleId, UUID id) {
        articles.read(articleId);
        PreviewToken token = PreviewToken.of(articleId, id);
        if (token == null) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "The article has no preview token with the id %s.".formatted(id));
        }
        return token;
    }

    /** Tokens are random and long, so a fast hash is as good as a slow one. */
    private static byte[] hash(String token) {
        return ETags.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
