import java.util.List;
import java.util.UUID;
import press.masthead.client.ArticlesApi;
import press.masthead.client.DeskArticlesApi;
import press.masthead.client.DeskKeysApi;
import press.masthead.client.SyncApi;
import press.masthead.client.http.ApiClient;
import press.masthead.client.http.ApiException;
import press.masthead.client.http.ApiResponse;
import press.masthead.client.model.Article;
import press.masthead.client.model.ArticleCardPage;
import press.masthead.client.model.ArticleDraft;
import press.masthead.client.model.ArticlePatch;
import press.masthead.client.model.DeskArticle;
import press.masthead.client.model.KeyDraft;
import press.masthead.client.model.ParagraphBlock;
import press.masthead.client.model.ParagraphBlockDraft;
import press.masthead.client.model.Problem;
import press.masthead.client.model.ProblemCode;
import press.masthead.client.model.Scope;
import press.masthead.client.model.SpanDraft;
import press.masthead.client.model.SyncPage;
import press.masthead.client.model.SyncUpsert;

/** Goes through a day of a newsroom with the generated client, one step after the other. */
public final class Story {

    private static final String TEXT = "The night ferry sails again from March.";

    private final String base;
    private final ApiClient reader;
    private ApiClient desk;
    private UUID ferry;

    private Story(String base, String adminKey) {
        this.base = base;
        this.reader = new ApiClient();
        reader.updateBaseUri(base);
        this.desk = with(adminKey);
    }

    public static void main(String[] arguments) throws Exception {
        Story story = new Story(System.getenv("BASE"), System.getenv("KEY"));
        story.takeAKey();
        story.write();
        story.publish();
        story.listPageByPage();
        story.askAgainForNothing();
        story.change();
        story.sync();
        story.getItWrong();
        System.out.println("Java: the story is told");
    }

    private ApiClient with(String key) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(base);
        client.setRequestInterceptor(request -> request.setHeader("Authorization", "Bearer " + key));
        return client;
    }

    private void takeAKey() throws ApiException {
        KeyDraft draft = new KeyDraft()
                .name("java client " + UUID.randomUUID())
                .scopes(List.of(Scope.ARTICLES_WRITE, Scope.ARTICLES_PUBLISH));
        desk = with(new DeskKeysApi(desk).createKey(draft, null).getKey());
    }

    private void write() throws ApiException {
        ParagraphBlockDraft paragraph =
                new ParagraphBlockDraft().spans(List.of(new SpanDraft().text(TEXT).marks(List.of())));
        ArticleDraft draft = new ArticleDraft()
                .language("en")
                .headline("Night ferry returns, by Java")
                .kicker("Ferries")
                .body(List.of(paragraph));
        ferry = new DeskArticlesApi(desk).createArticle(draft, null, UUID.randomUUID().toString()).getId();
    }

    private void publish() throws ApiException {
        new DeskArticlesApi(desk).publishArticle(ferry, "\"1\"", null);
        Article article = new ArticlesApi(reader).getArticle(ferry, null, null, null, null, null);
        require(
                article.getBody().get(0) instanceof ParagraphBlock paragraph && paragraph.getText().equals(TEXT),
                "readers have what was written");
    }

    private void listPageByPage() throws ApiException {
        ArticlesApi articles = new ArticlesApi(reader);
        ArticlesApi.ListArticlesRequest.Builder request =
                ArticlesApi.ListArticlesRequest.newBuilder().language("en").limit(2);
        ArticleCardPage page = articles.listArticles(request.build());
        require(page.getItems().get(0).getId().equals(ferry), "the newest comes first");
        int pages = 1;
        for (; page.getNext() != null; pages++) {
            page = articles.listArticles(request.cursor(cursor(page.getNext())).build());
        }
        require(pages > 2, "there are several pages");
    }

    private void askAgainForNothing() throws ApiException {
        ArticlesApi articles = new ArticlesApi(reader);
        ApiResponse<Article> answer = articles.getArticleWithHttpInfo(ferry, null, null, null, null, null);
        String etag = answer.getHeaders().get("etag").get(0);
        require(
                refused(() -> articles.getArticle(ferry, null, null, null, etag, null)).getCode() == 304,
                "nothing has changed");
    }

    private void change() throws ApiException {
        DeskArticlesApi articles = new DeskArticlesApi(desk);
        ApiResponse<DeskArticle> answer = articles.getDeskArticleWithHttpInfo(ferry);
        ArticlePatch patch = new ArticlePatch().kicker(null).standfirst("Twice a week.");
        DeskArticle changed =
                articles.updateArticle(ferry, answer.getHeaders().get("etag").get(0), patch, "Checked");
        require(changed.getKicker() == null, "null empties");
        require("Twice a week.".equals(changed.getStandfirst()), "what is sent is saved");
        require("Night ferry returns, by Java".equals(changed.getHeadline()), "what is left out stays");
    }

    private void sync() throws ApiException {
        SyncApi api = new SyncApi(reader);
        String cursor = null;
        boolean found = false;
        SyncPage page;
        do {
            SyncApi.SyncRequest.Builder request = SyncApi.SyncRequest.newBuilder();
            page = api.sync((cursor == null ? request.limit(10) : request.cursor(cursor)).build());
            found |= page.getChanges().stream()
                    .anyMatch(change -> change instanceof SyncUpsert && change.getId().equals(ferry));
            cursor = page.getCursor();
        } while (!page.getUpToDate());
        require(found, "the copy has the article");
    }

    private void getItWrong() throws Exception {
        DeskArticlesApi articles = new DeskArticlesApi(desk);
        Problem invalid = problem(refused(() -> articles.createArticle(
                new ArticleDraft().language("english?").headline("No"), null, null)));
        require(invalid.getCode() == ProblemCode.VALIDATION_FAILED, "what is not valid is told so");
        require("/language".equals(invalid.getErrors().get(0).getPointer()), "and where it is");
        Problem stale = problem(refused(() -> articles.publishArticle(ferry, "\"1\"", null)));
        require(stale.getCode() == ProblemCode.PRECONDITION_FAILED, "nobody's work is lost");
        require(stale.getCurrent().getEtag().equals("\"3\""), "the present version is told");
    }

    private static Problem problem(ApiException refused) throws Exception {
        return ApiClient.createDefaultObjectMapper().readValue(refused.getResponseBody(), Problem.class);
    }

    private interface Call {
        Object make() throws ApiException;
    }

    private static ApiException refused(Call call) {
        try {
            throw new AssertionError("not refused, but " + call.make());
        } catch (ApiException refused) {
            return refused;
        }
    }

    /** The one in the address of the next page. */
    private static String cursor(String next) {
        return next.replaceFirst(".*[?&]cursor=([^&]*).*", "$1");
    }

    static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
