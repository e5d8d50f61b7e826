package masthead.access;

import static masthead.access.Scope.ARTICLES_KILL;
import static masthead.access.Scope.ARTICLES_PUBLISH;
import static masthead.access.Scope.ARTICLES_READ;
import static masthead.access.Scope.ARTICLES_WRITE_OWN;
import static masthead.access.Scope.AUDIT_READ;
import static masthead.access.Scope.COLLECTIONS_WRITE;
import static masthead.access.Scope.CONTRIBUTIONS_WRITE;
import static masthead.access.Scope.DESK_READ;
import static masthead.access.Scope.KEYS_WRITE;
import static masthead.access.Scope.MEDIA_WRITE;
import static masthead.access.Scope.MEMBERS_READ;
import static masthead.access.Scope.MEMBERS_WRITE;
import static masthead.access.Scope.NEWSLETTERS_WRITE;
import static masthead.access.Scope.SITE_WRITE;
import static masthead.access.Scope.TAXONOMY_WRITE;
import static masthead.access.Scope.WEBHOOKS_WRITE;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table that says which scope opens each operation of the desk; where there are several, any of them does. {@link Role} says
 * which scopes people have. What is not in this table is open to nobody, and the build fails for it.
 */
public final class DeskPermissions {

    private static final Map<String, List<Scope>> TABLE = new LinkedHashMap<>();

    static {
        // Whoever is somebody.
        open(List.of(), "getMe");

        open(
                List.of(ARTICLES_READ, ARTICLES_WRITE_OWN),
                "listDeskArticles",
                "getDeskArticle",
                "searchDesk",
                "listArticleRevisions",
                "getArticleRevision",
                "compareArticleRevisions",
                "listPreviewTokens",
                "getPreviewToken");
        open(
                List.of(ARTICLES_WRITE_OWN),
                "createArticle",
                "replaceArticle",
                "updateArticle",
                "trashArticle",
                "restoreArticle",
                "restoreArticleRevision",
                "submitArticle",
                "returnArticleToDraft",
                "createPreviewToken",
                "revokePreviewToken");
        open(
                List.of(ARTICLES_PUBLISH),
                "publishArticle",
                "scheduleArticle",
                "unscheduleArticle",
                "unpublishArticle",
                "changeArticlesInBulk",
                "sendArticleAlert");
        open(List.of(ARTICLES_KILL), "killArticle");

        open(List.of(MEMBERS_WRITE), "issueReaderToken");

        open(List.of(DESK_READ), "listDeskTiers", "getDeskTier");
        open(List.of(MEMBERS_WRITE), "createTier", "replaceTier", "updateTier", "trashTier", "restoreTier");
        open(List.of(MEMBERS_READ), "listMembers", "getMember", "listMemberHistory", "exportMembers");
        open(
                List.of(MEMBERS_WRITE),
                "createMember",
                "replaceMember",
                "updateMember",
                "eraseMember",
                "importMembers",
                "issueMemberToken");
        open(List.of(MEMBERS_READ), "listGifts", "getGift");
        open(List.of(MEMBERS_WRITE), "createGift", "updateGift", "resendGift", "revokeGift", "eraseGift");
        open(List.of(MEMBERS_READ), "listSubscribers", "getSubscriber", "listConsent", "exportSubscribers");
        open(List.of(MEMBERS_WRITE), "eraseSubscriber", "endSubscription", "importSubscribers");
        open(List.of(MEMBERS_READ), "listImports", "getImport", "listImportRows");
        open(List.of(MEMBERS_READ), "listSuppressions", "getSuppression", "checkSuppression");
        open(List.of(MEMBERS_WRITE), "addSuppression", "liftSuppression");

        open(List.of(DESK_READ), "listDeskAuthors", "getDeskAuthor");
        open(
                List.of(TAXONOMY_WRITE),
                "createAuthor",
                "replaceAuthor",
                "updateAuthor",
                "trashAuthor",
                "restoreAuthor",
                "mergeAuthor");
        open(List.of(DESK_READ), "listDeskSections", "getDeskSection");
        open(
                List.of(TAXONOMY_WRITE),
                "createSection",
                "replaceSection",
                "updateSection",
                "trashSection",
                "restoreSection",
                "mergeSection");
        open(List.of(DESK_READ), "listDeskTags", "getDeskTag");
        open(List.of(TAXONOMY_WRITE), "createTag", "replaceTag", "updateTag", "trashTag", "restoreTag", "mergeTag");

        open(List.of(DESK_READ), "listDeskMedia", "getDeskMedia");
        open(List.of(MEDIA_WRITE), "createMedia", "replaceMedia", "updateMedia", "trashMedia", "restoreMedia");

        open(List.of(DESK_READ), "listDeskCollections", "getDeskCollection");
        open(
                List.of(COLLECTIONS_WRITE),
                "createCollection",
                "replaceCollection",
                "updateCollection",
                "trashCollection",
                "restoreCollection");

        open(
                List.of(DESK_READ),
                "listDeskNewsletters",
                "getDeskNewsletter",
                "listConsentWordings",
                "getConsentWording");
        open(
                List.of(NEWSLETTERS_WRITE),
                "createNewsletter",
                "replaceNewsletter",
                "updateNewsletter",
                "trashNewsletter",
                "restoreNewsletter",
                "createConsentWording");

        open(List.of(DESK_READ), "getDeskSite");
        open(List.of(SITE_WRITE), "replaceSite", "updateSite", "beginSyncEpoch");
        open(List.of(DESK_READ), "listDeskRedirects", "getDeskRedirect");
        open(
                List.of(SITE_WRITE),
                "createRedirect",
                "importRedirects",
                "replaceRedirect",
                "updateRedirect",
                "trashRedirect",
                "restoreRedirect");

        open(List.of(DESK_READ), "listContributions", "getContribution");
        open(List.of(CONTRIBUTIONS_WRITE), "recordContributions");

        open(List.of(KEYS_WRITE), "listKeys", "createKey", "getKey", "updateKey", "rotateKey", "revokeKey");
        open(List.of(AUDIT_READ), "listAudit", "getAuditEntry", "listRefusals");

        open(
                List.of(WEBHOOKS_WRITE),
                "listWebhooks",
                "getWebhook",
                "createWebhook",
                "replaceWebhook",
                "updateWebhook",
                "trashWebhook",
                "restoreWebhook",
                "resumeWebhook",
                "replayWebhook",
                "createWebhookSecret",
                "getWebhookSecret",
                "revokeWebhookSecret",
                "listWebhookAttempts",
                "pingWebhook",
                "replayWebhookMessage");
    }

    private DeskPermissions() {}

    private static void open(List<Scope> scopes, String... operations) {
        for (String operation : operations) {
            TABLE.put(operation, scopes);
        }
    }

    /** Any of these opens the operation, and if there are none, whoever is somebody; null for one that is not in the table. */
    public static @Nullable List<Scope> of(String operation) {
        return TABLE.get(operation);
    }

    /** The operations that it names. */
    static Set<String> operations() {
        return Collections.unmodifiableSet(TABLE.keySet());
    }
}
