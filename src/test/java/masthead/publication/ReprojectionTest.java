package masthead.publication;

import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.show;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReprojectionTest {

    @Inject
    DataSource database;

    @Inject
    Reprojection reprojection;

    @Test
    void documentsOfAnOlderVersionAreMadeAnewFromWhatIsPublished() throws SQLException {
        Saved article = publishedArticle(unique("Upgrade"));
        patch(article, "{\"headline\": \"Not yet published\"}");
        Saved tag = tag(unique("Upgraded"));
        age(article);
        age(tag);

        reprojection.run();

        reader().when()
                .get("/v1/articles/" + article.id())
                .then()
                .body("headline", equalTo(article.string("headline")))
                .body("updatedAt", nullValue());
        reader().when().get("/v1/tags/" + tag.id()).then().body("name", equalTo(tag.string("name")));
    }

    @Test
    void documentsFromBeforeThereWasASearchAreFoundAfterwards() throws SQLException {
        String word = unique("x").replaceAll("[^a-z0-9]", "");
        Saved article = publishedArticle("Upgraded " + word);
        age(article);
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM document_search WHERE id = ?")) {
            delete.setObject(1, UUID.fromString(article.id()));
            delete.executeUpdate();
        }

        reprojection.run();

        reader().get("/v1/search?q=" + word).then().body("items.article.id", contains(article.id()));
    }

    @Test
    void aDocumentWhoseThingIsNoLongerPublishedIsRemoved() throws SQLException {
        Saved tag = tag(unique("Orphan"));
        age(tag);
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE tag SET trashed_at = now() WHERE id = ?")) {
            update.setObject(1, UUID.fromString(tag.id()));
            update.executeUpdate();
        }

        reprojection.run();

        reader().when().get("/v1/tags/" + tag.id()).then().statusCode(404);
    }

    @Test
    void whatMustNoLongerBeShownIsNotMadeAnew() throws SQLException {
        Saved media = picture(unique("lapsed"));
        show(media);
        age(media);
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE media SET expired = true, rights_expire_at = now() WHERE id = ?")) {
            update.setObject(1, UUID.fromString(media.id()));
            update.executeUpdate();
        }

        reprojection.run();

        reader().when().get("/v1/media/" + media.id()).then().statusCode(404);
    }

    @Test
    void whatCannotBeMadeAnewKeepsNoOtherFromIt() throws SQLException {
        Saved broken = tag(unique("Broken"));
        Saved whole = tag(unique("Whole"));
        age(broken);
        age(whole);
        texts(broken, "{\"uk\": 5}");
        try {
            reprojection.run();

            reader().get("/v1/tags/" + whole.id()).then().body("name", equalTo(whole.string("name")));
        } finally {
            texts(broken, "{}");
        }

        reprojection.run();

        reader().get("/v1/tags/" + broken.id()).then().body("name", equalTo(broken.string("name")));
    }

    private void texts(Saved tag, String localized) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("UPDATE tag SET localized = ? WHERE id = ?")) {
            update.setString(1, localized);
            update.setObject(2, UUID.fromString(tag.id()));
            update.executeUpdate();
        }
    }

    private void age(Saved thing) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE document SET projection = 0, document = '{\"old\": true}', card = '{}' WHERE id = ?")) {
            update.setObject(1, UUID.fromString(thing.id()));
            update.executeUpdate();
        }
    }
}
