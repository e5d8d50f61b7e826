package masthead.feed;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A feed's own type is little known: whoever asks for XML or JSON of any kind gets it too. */
@QuarkusTest
class FeedNegotiationTest {

    @ParameterizedTest
    @CsvSource({
        "articles.rss, application/xml, application/rss+xml",
        "articles.rss, text/xml, application/rss+xml",
        "podcast.rss, text/xml, application/rss+xml",
        "articles.atom, application/xml, application/atom+xml",
        "articles.atom, text/xml, application/atom+xml",
        "articles.json, application/json, application/feed+json",
        "articles.json, application/feed+json, application/feed+json",
        "sitemap.xml, text/xml, application/xml",
        "news-sitemap.xml, text/xml, application/xml",
        "articles.rss, 'text/html, application/xml;q=0.9, */*;q=0.8', application/rss+xml"
    })
    void whateverItIsAskedForAFeedHasItsOwnType(String feed, String accept, String type) {
        String address = "/v1/feeds/" + feed;
        for (int asked = 0; asked < 2; asked++) {
            reader().header("Accept", accept)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(type));
        }
    }

    @Test
    void aCollectionIsToldLikewise() {
        Saved picks = create("collections", "{\"title\": \"%s\"}".formatted(unique("Picks")));
        String address = "/v1/feeds/collections/" + picks.string("slug");

        reader().header("Accept", "text/xml").get(address + ".rss").then().statusCode(200);
        reader().header("Accept", "application/xml")
                .get(address + ".atom")
                .then()
                .statusCode(200);
        reader().header("Accept", "application/json")
                .get(address + ".json")
                .then()
                .statusCode(200);
    }

    @Test
    void whoAcceptsNoneOfItIsToldSo() {
        reader().header("Accept", "image/png")
                .get("/v1/feeds/articles.rss")
                .then()
                .statusCode(406)
                .body("detail", equalTo("`Accept` names no media type that this address answers with."));
    }
}
