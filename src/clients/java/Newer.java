import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import press.masthead.client.http.ApiClient;
import press.masthead.client.model.Article;
import press.masthead.client.model.ArticleKind;
import press.masthead.client.model.Mark;
import press.masthead.client.model.MarkType;
import press.masthead.client.model.ParagraphBlock;
import press.masthead.client.model.Problem;
import press.masthead.client.model.ProblemCode;
import press.masthead.client.model.SyncPage;
import press.masthead.client.model.SyncType;
import press.masthead.client.model.SyncUpsert;
import press.masthead.client.model.UnknownBlock;
import press.masthead.client.model.UnknownSyncChange;
import press.masthead.client.model.UnknownSyncDocument;

/** Reads what a service may answer that is newer than this client ({@code newer.mjs}): what it does not know costs nothing else. */
public final class Newer {

    private final ObjectMapper json = ApiClient.createDefaultObjectMapper();
    private final Path answers;

    private Newer(Path answers) {
        this.answers = answers;
    }

    public static void main(String[] arguments) throws Exception {
        Newer newer = new Newer(Path.of(arguments[0]));
        newer.readArticle();
        newer.readPage();
        newer.readProblem();
        System.out.println("Java: reads what it does not know");
    }

    private void readArticle() throws Exception {
        Article article = json.readValue(answers.resolve("article.json").toFile(), Article.class);
        Story.require(article.getKind() == ArticleKind.UNKNOWN, "an unknown kind");
        Story.require(!article.getHeadline().isEmpty() && article.getBody().size() > 10, "the rest of the article");
        Story.require(
                article.getBody().get(1) instanceof UnknownBlock poll
                        && poll.getType().equals("poll")
                        && poll.getText().equals("Which harbour?"),
                "an unknown block");
        Story.require(article.getBody().get(2) instanceof ParagraphBlock, "the block after it");
        Story.require(
                article.getBody().get(0) instanceof ParagraphBlock first
                        && first.getSpans().get(0).getMarks().stream()
                                .map(Mark::getType)
                                .anyMatch(MarkType.UNKNOWN::equals),
                "an unknown mark");
    }

    private void readPage() throws Exception {
        SyncPage page = json.readValue(answers.resolve("page.json").toFile(), SyncPage.class);
        Story.require(!page.getCursor().isEmpty() && page.getChanges().size() >= 3, "the rest of the page");
        Story.require(
                page.getChanges().get(0) instanceof SyncUpsert known
                        && !(known.getDocument() instanceof UnknownSyncDocument),
                "a known document");
        Story.require(
                page.getChanges().get(1) instanceof SyncUpsert podcast
                        && podcast.getType() == SyncType.UNKNOWN
                        && podcast.getDocument() instanceof UnknownSyncDocument document
                        && document.getForm().equals("podcast"),
                "a document of an unknown type");
        Story.require(
                page.getChanges().get(2) instanceof UnknownSyncChange change && change.getOp().equals("annotate"),
                "an unknown change");
    }

    private void readProblem() throws Exception {
        Problem problem = json.readValue(answers.resolve("problem.json").toFile(), Problem.class);
        Story.require(
                problem.getCode() == ProblemCode.UNKNOWN && problem.getDetail().equals("Wait for six hours."),
                "an unknown problem");
    }
}
