package masthead.article.delivery;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.person;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ArticleListTest {

    @Test
    void filtersNarrowTheListTogetherByIdOrBySlug() {
        Saved section = section(unique("Politics"));
        Saved tag = tag(unique("Elections"));
        Saved author = person(unique("Iryna"));
        Saved all = publishedArticle(
                unique("All three"),
                "\"sectionId\": \"%s\", \"tagIds\": [\"%s\"], \"bylines\": [{\"authorId\": \"%s\"}],"
                        .formatted(section.id(), tag.id(), author.id()));
        Saved sectionOnly = publishedArticle(unique("Section"), "\"sectionId\": \"%s\",".formatted(section.id()));
        article(unique("Draft"), "\"sectionId\": \"%s\",".formatted(section.id()));

        found("section=" + section.id(), sectionOnly, all);
        found("section=" + section.string("slug"), sectionOnly, all);
        found("tag=" + tag.string("slug"), all);
        found("author=" + author.string("slug"), all);
        found("section=%s&tag=%s&author=%s&language=en".formatted(section.id(), tag.string("slug"), author.id()), all);
        found("section=%s&language=uk".formatted(section.id()));
        found("section=no-such-section");
        found("section=" + UUID.randomUUID());
    }

    @Test
    void cardsHoldWhatAListShowsAndNotTheText() {
        Saved section = section(unique("Cards"));
        publishedArticle(unique("Card"), "\"sectionId\": \"%s\", \"kicker\": \"Sea\",".formatted(section.id()));

        reader().when()
                .get("/v1/articles?section=" + section.id())
                .then()
                .body("items[0].kicker", equalTo("Sea"))
                .body("items[0].section.slug", equalTo(section.string("slug")))
                .body("items[0]", not(hasKey("body")))
                .body("items[0].hero", nullValue());
    }

    @Test
    void pagesShowEachArticleOnceWhateverIsPublishedMeanwhile() {
        Saved section = section(unique("Pages"));
        String inSection = "\"sectionId\": \"%s\", \"publishedAt\": \"%s\",";
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            // two at each instant, so that the id has to break ties
            Saved article = publishedArticle(
                    unique("Page"), inSection.formatted(section.id(), "2026-01-0%dT10:00:00Z".formatted(1 + i / 2)));
            expected.addFirst(article.id());
        }
        Saved later = article(unique("Later"), inSection.formatted(section.id(), "2026-02-01T10:00:00Z"));

        List<String> seen = new ArrayList<>();
        String page = "/v1/articles?section=%s&limit=2".formatted(section.id());
        while (page != null) {
            Response answer = reader().get(page);
            seen.addAll(answer.path("items.id"));
            String next = answer.path("next");
            if (next != null) {
                assertEquals("<%s>; rel=\"next\"".formatted(next), answer.header("Link"));
            }
            if (seen.size() == 2) {
                publish(later);
            }
            page = next;
        }

        assertEquals(expected, seen);
    }

    @Test
    void theLastPageHasNoNext() {
        Saved section = section(unique("Exact"));
        for (int i = 0; i < 2; i++) {
            publishedArticle(unique("Exact"), "\"sectionId\": \"%s\",".formatted(section.id()));
        }

        Response exact = reader().get("/v1/articles?limit=2&section=" + section.id());

        assertTrue(exact.<List<String>>path("items.id").size() == 2);
        exact.then().body("next", nullValue());
        assertNull(exact.header("Link"));
    }

    @Test
    void tagsAreWantedAllOrAny() {
        Saved energy = tag(unique("Energy"));
        Saved ferries = tag(unique("Ferries"));
        Saved both =
                publishedArticle(unique("Both"), "\"tagIds\": [\"%s\", \"%s\"],".formatted(energy.id(), ferries.id()));
        Saved one = publishedArticle(unique("One"), "\"tagIds\": [\"%s\"],".formatted(energy.id()));
        String tags = "tag=%s&tag=%s".formatted(energy.id(), ferries.string("slug"));

        found(tags, both);
        found(tags + "&tagMatch=all", both);
        found(tags + "&tagMatch=any", one, both);
        found(tags + "&tag=no-such-tag&tagMatch=any", one, both);
        found(tags + "&tag=no-such-tag");
    }

    @Test
    void moreThanTenTagsAreTooMany() {
        reader().when()
                .get("/v1/articles?tag=a" + "&tag=a".repeat(10))
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("tag"));
    }

    @Test
    void aPeriodHoldsItsBeginningAndNotItsEnd() {
        Saved section = section(unique("Period"));
        String at = "\"sectionId\": \"%s\", \"publishedAt\": \"2026-01-0%dT10:00:00Z\",";
        Saved first = publishedArticle(unique("First"), at.formatted(section.id(), 1));
        Saved second = publishedArticle(unique("Second"), at.formatted(section.id(), 2));
        Saved third = publishedArticle(unique("Third"), at.formatted(section.id(), 3));
        String in = "section=" + section.id();

        found(in + "&publishedFrom=2026-01-02T10:00:00Z", third, second);
        found(in + "&publishedBefore=2026-01-02T10:00:00Z", first);
        found(in + "&publishedFrom=2026-01-02T10:00:00Z&publishedBefore=2026-01-03T10:00:00Z", second);
    }

    @Test
    void anUpdateBringsAnArticleForwardOnlyWhereUpdatesAreSorted() {
        Saved section = section(unique("Updated"));
        String at = "\"sectionId\": \"%s\", \"publishedAt\": \"2026-01-0%dT10:00:00Z\",";
        Saved older = publishedArticle(unique("Older"), at.formatted(section.id(), 1));
        Saved newer = publishedArticle(unique("Newer"), at.formatted(section.id(), 2));
        publish(patch(older, "{\"headline\": \"Told anew\"}"));
        String in = "section=" + section.id();

        found(in, newer, older);
        found(in + "&sort=-publishedAt", newer, older);
        found(in + "&sort=-updatedAt", older, newer);
        found(in + "&sort=-updatedAt&publishedFrom=2026-01-02T00:00:00Z", newer);
    }

    @Test
    void whoMayReadTheWholeIsAFilter() {
        Saved section = section(unique("Gated"));
        String in = "\"sectionId\": \"%s\",".formatted(section.id());
        Saved open = publishedArticle(unique("Open"), in);
        Saved gated = publishedArticle(unique("Gated"), in + "\"visibility\": \"members\",");

        found("section=%s&visibility=public".formatted(section.id()), open);
        found("section=%s&visibility=members".formatted(section.id()), gated);
    }

    @Test
    void staticPagesAreListedOnlyWhereTheyAreAskedFor() {
        Saved section = section(unique("Pages"));
        String in = "\"sectionId\": \"%s\",".formatted(section.id());
        Saved page = publishedArticle(unique("About us"), in + "\"kind\": \"page\",");
        Saved news = publishedArticle(unique("News"), in);

        found("section=" + section.id(), news);
        found("section=%s&kind=page".formatted(section.id()), page);
        found("ids=%s,%s".formatted(page.id(), news.id()), page, news);
    }

    @Test
    void theseComeInTheOrderThatTheyAreAskedForAndOnce() {
        Saved first = publishedArticle(unique("First"));
        Saved second = publishedArticle(unique("Second"));
        Saved draft = article(unique("Draft"));

        found("ids=%s,%s,%s,%s".formatted(second.id(), draft.id(), first.id(), second.id()), second, first);
        found("ids=" + UUID.randomUUID());
    }

    @Test
    void aHundredIdsAreEnough() {
        String hundred =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(100).collect(Collectors.joining(","));

        found("ids=" + hundred);
        reader().when()
                .get("/v1/articles?ids=%s,%s".formatted(hundred, UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("ids"));
    }

    @Test
    void aCursorGoesOnInItsOwnListOnly() {
        Saved section = section(unique("Cursor"));
        for (int i = 0; i < 2; i++) {
            publishedArticle(unique("Cursor"), "\"sectionId\": \"%s\",".formatted(section.id()));
        }
        String next =
                reader().get("/v1/articles?limit=1&section=" + section.id()).path("next");
        String cursor = next.substring(next.indexOf("cursor="));

        for (String other : List.of("/v1/articles?sort=-updatedAt&", "/v1/tags?", "/v1/authors?")) {
            reader().when().get(other + cursor).then().statusCode(400).body("errors.parameter", contains("cursor"));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            limit=0,            422, limit
            limit=101,          422, limit
            limit=abc,          400, limit
            limit=1&limit=2,    400, limit
            cursor=abc,         400, cursor
            tagMatch=some,      400, tagMatch
            kind=poster,        400, kind
            visibility=nobody,  400, visibility
            sort=headline,      400, sort
            publishedFrom=today, 400, publishedFrom
            publishedFrom=2026-02-01T00:00:00Z&publishedBefore=2026-01-01T00:00:00Z, 422, publishedBefore
            ids=abc,            400, ids
            ids=,               400, ids
            'ids=,',            422, ids
            ids=01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10&sort=-updatedAt, 422, sort
            cursor=MQ,          400, cursor
            offset=3,           400, offset""")
    void aParameterThatMakesNoSenseIsNamed(String query, int status, String parameter) {
        reader().when()
                .get("/v1/articles?" + query)
                .then()
                .statusCode(status)
                .body("errors.parameter", contains(parameter));
    }

    private static void found(String query, Saved... expected) {
        List<String> ids = new ArrayList<>();
        for (Saved article : expected) {
            ids.add(article.id());
        }
        reader().when()
                .get("/v1/articles?" + query)
                .then()
                .statusCode(200)
                .body("items.id", ids.isEmpty() ? empty() : equalTo(ids));
    }
}
