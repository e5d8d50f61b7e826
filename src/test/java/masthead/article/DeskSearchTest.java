package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.desk.Newsroom;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the desk finds. Each test searches for a word of its own. */
@QuarkusTest
class DeskSearchTest {

    @Inject
    DataSource database;

    @Inject
    ArticleIndex index;

    private String word = "";

    @BeforeEach
    void aWordOfItsOwn() {
        word = Newsroom.unique("w").replaceAll("[^a-z0-9]", "");
    }

    @Test
    void findsWorkingCopiesInAnyStateOutsideTheTrash() {
        Saved draft = article("Draft " + word);
        Saved published = publish(article("Published " + word));
        Saved unpublished = transition(publish(article("Unpublished " + word)), "unpublish");
        Saved trashed = article("Trashed " + word);
        trash(trashed);

        found(word, unpublished, published, draft);
    }

    @Test
    void findsTheNewestRevisionWhichReadersDoNot() {
        Saved article = publish(article("Plans", "\"standfirst\": \"Was %s\",".formatted(word)));
        patch(article, "{\"standfirst\": \"Is %sx\"}".formatted(word));

        found(word);
        found(word + "x", article);
        reader().queryParam("q", word).get("/v1/search").then().body("items.article.id", contains(article.id()));
        reader().queryParam("q", word + "x").get("/v1/search").then().body("items.findAll { !it.similar }", empty());
    }

    @Test
    void findsByStandfirstSlugBodyAndInTheLanguageOfTheArticle() {
        Saved article = create("articles", """
                {"language": "uk", "headline": "Дубль", "standfirst": "%s пороми", "slug": "sluggish-%s",
                 "body": [{"type": "paragraph", "spans": [{"text": "Біля гавані."}]}]}""".formatted(word, word));

        found(word + " поромами", article);
        found(word + " гавань", article);
        found(word + " sluggish", article);
        found(word + " -гавань");
    }

    @Test
    void showsWhereItWasFound() {
        Saved article = article("Ferries " + word);

        search(word + " pier")
                .body("items[0].article.id", equalTo(article.id()))
                .body("items[0].article.publication", equalTo("none"))
                .body("items[0].snippets.headline.text", contains("Ferries ", word))
                .body("items[0].snippets.headline.match", contains(false, true))
                .body("items[0].snippets.text.text", contains("The ", "pier", " is open."));
    }

    @Test
    void pagesShowEachOnce() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(article("Paged " + word).id());
        }
        List<String> seen = new ArrayList<>();
        String page = "/v1/admin/search?limit=2&q=" + word;
        while (page != null) {
            ValidatableResponse answer = desk().get(page).then().statusCode(200);
            seen.addAll(answer.extract().path("items.article.id"));
            page = answer.extract().path("next");
        }

        assertEquals(expected, seen.stream().sorted().toList());
    }

    @Test
    void whatWasSavedBeforeThereWasASearchIsFoundAfterTheUpgrade() throws SQLException {
        Saved article = article("Upgraded " + word);
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM article_search WHERE article_id = ?")) {
            delete.setObject(1, UUID.fromString(article.id()));
            delete.executeUpdate();
        }
        found(word);

        index.catchUp();

        found(word, article);
    }

    @Test
    void findsByTheNameOfAGuest() {
        found(word, article("Tides", "\"bylines\": [{\"guest\": \"Hanna %s\"}],".formatted(word)));
    }

    @Test
    void whatCannotBeReadKeepsNothingElseFromBeingFound() throws SQLException {
        Saved broken = article("Broken " + word);
        Saved whole = article("Whole " + word);
        for (Saved article : List.of(broken, whole)) {
            run("DELETE FROM article_search WHERE article_id = ?", article);
        }
        run("UPDATE article SET content = '{\"body\": 5, \"was\": ' || content || '}' WHERE id = ?", broken);
        try {
            index.catchUp();

            found(word, whole);
        } finally {
            run("UPDATE article SET content = content::json ->> 'was' WHERE id = ?", broken);
        }
    }

    private void run(String sql, Saved article) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(article.id()));
            statement.executeUpdate();
        }
    }

    @Test
    void aQueryThatMakesNoSenseIsNamed() {
        desk().get("/v1/admin/search").then().statusCode(422).body("errors.parameter", contains("q"));
        search("x".repeat(201)).statusCode(422).body("errors.code", contains("wrong-length"));
        search("-the").statusCode(200).body("items", empty());
        reader().get("/v1/admin/search?q=x").then().statusCode(401);
    }

    private static ValidatableResponse search(String query) {
        return desk().queryParam("q", query).get("/v1/admin/search").then();
    }

    private static void found(String query, Saved... expected) {
        List<String> ids = new ArrayList<>();
        for (Saved article : expected) {
            ids.add(article.id());
        }
        assertEquals(ids, search(query).statusCode(200).extract().path("items.article.id"), query);
    }
}
