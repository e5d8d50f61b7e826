package masthead.publication;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.key;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeliveryTest {

    @Test
    void whoHasTheAnswerAlreadyGetsNoBodyAgain() {
        Saved article = publishedArticle(unique("Quay"));
        Response first = reader().get("/v1/articles/" + article.id());

        for (String tag : new String[] {
            first.header("ETag"), "W/" + first.header("ETag"), "\"other\", " + first.header("ETag"), "*"
        }) {
            reader().header("If-None-Match", tag)
                    .when()
                    .get("/v1/articles/" + article.id())
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(first.header("ETag")))
                    .header("Cache-Control", equalTo(first.header("Cache-Control")))
                    .header("Content-Commit", not(blankOrNullString()))
                    .body(blankOrNullString());
        }
        reader().header("If-None-Match", "\"other\"")
                .when()
                .get("/v1/articles/" + article.id())
                .then()
                .statusCode(200);
    }

    @Test
    void anArticleKeepsItsTagWhileOthersArePublished() {
        Saved article = publishedArticle(unique("Still"));
        Response before = reader().get("/v1/articles/" + article.id());

        publishedArticle(unique("Other"));

        reader().when()
                .get("/v1/articles/" + article.id())
                .then()
                .header("ETag", equalTo(before.header("ETag")))
                .header("Content-Commit", not(equalTo(before.header("Content-Commit"))));
    }

    @Test
    void aChangeIsReadAtOnceHoweverOftenTheOldAnswerWasGiven() {
        Saved tag = create("tags", "{\"name\": \"%s\"}".formatted(unique("Often")));
        for (int i = 0; i < 5; i++) {
            reader().when().get("/v1/tags/" + tag.id()).then().body("name", equalTo(tag.string("name")));
        }

        patch(tag, "{\"name\": \"Changed\"}");

        reader().when().get("/v1/tags/" + tag.id()).then().body("name", equalTo("Changed"));
    }

    @Test
    void sharedCachesMayKeepWhatIsPublicAndNothingElse() {
        Saved article = publishedArticle(unique("Cache"));
        String address = "/v1/articles/" + article.id();

        reader().when()
                .get(address)
                .then()
                .header("Cache-Control", equalTo("public, max-age=10, stale-while-revalidate=60"))
                .header("Vary", equalTo("Authorization, If-Commit-At-Least"));
        reader().header("Authorization", "Bearer " + key())
                .when()
                .get(address)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .header("Vary", equalTo("Authorization, If-Commit-At-Least"));
        reader().when().get("/v1/articles/" + UUID.randomUUID()).then().header("Cache-Control", equalTo("no-store"));
        reader().header("Authorization", "Bearer " + key())
                .when()
                .get("/v1/admin/articles")
                .then()
                .header("Cache-Control", equalTo("private, no-store"));
    }

    @Test
    void aReaderNeverGetsOlderContentThanItAskedFor() {
        Saved tag = create("tags", "{\"name\": \"%s\"}".formatted(unique("Fresh")));
        String commit = tag.answer().header("Content-Commit");

        reader().header("If-Commit-At-Least", commit)
                .when()
                .get("/v1/tags/" + tag.id())
                .then()
                .statusCode(200);
        reader().header("If-Commit-At-Least", "999999999999999999")
                .when()
                .get("/v1/tags/" + tag.id())
                .then()
                .statusCode(412)
                .body("code", equalTo("commit-unknown"))
                .body("errors.header", contains("If-Commit-At-Least"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "99999999999999999999"})
    void aCommitNumberThatIsNoneIsNamed(String commit) {
        reader().header("If-Commit-At-Least", commit)
                .when()
                .get("/v1/tags/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.header", contains("If-Commit-At-Least"));
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        Saved article = publishedArticle(unique("Head"));
        String address = "/v1/articles/" + article.id();
        String etag = reader().get(address).header("ETag");

        reader().when()
                .head(address)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(etag))
                .body(blankOrNullString());
    }

    @Test
    void timesAreUtcWithMilliseconds() {
        Saved article = publishedArticle(unique("Clock"), "\"publishedAt\": \"2026-03-29T03:30:00.1239+03:00\",");

        reader().when()
                .get("/v1/articles/" + article.id())
                .then()
                .body("publishedAt", equalTo("2026-03-29T00:30:00.123Z"))
                .body("updatedAt", nullValue());
        publishedArticle(unique("Clock"));
        reader().when()
                .get("/v1/articles?limit=1")
                .then()
                .body("items[0].publishedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
    }

    @Test
    void whoWantsSomethingElseThanJsonIsToldSoRememberedOrNot() {
        Saved article = publishedArticle(unique("Accept"));
        String address = "/v1/articles/" + article.id();

        reader().header("Accept", "text/html").when().get(address).then().statusCode(406);
        reader().when().get(address).then().statusCode(200);
        reader().header("Accept", "text/html").when().get(address).then().statusCode(406);
    }

    @Test
    void listsByNameSortAsPeopleExpectInEveryScript() {
        String last = unique("zz");
        for (String name : new String[] {"Zebra", "ähre", "Apfel", "Ґанок", "Дім", "Галя"}) {
            create("tags", "{\"name\": \"%s %s\", \"slug\": \"%s\"}".formatted(name, last, unique("sorted")));
        }
        List<String> names = new ArrayList<>();
        String page = "/v1/tags?limit=100";
        while (page != null) {
            Response answer = reader().get(page);
            names.addAll(answer.path("items.name"));
            page = answer.path("next");
        }
        names.removeIf(name -> !name.endsWith(last));

        assertEquals(
                List.of("ähre", "Apfel", "Zebra", "Галя", "Ґанок", "Дім"),
                names.stream().map(name -> name.substring(0, name.indexOf(' '))).toList());
    }
}
