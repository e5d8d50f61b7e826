package masthead.demo;

import static io.restassured.RestAssured.given;
import static masthead.demo.DemoNewsroomTest.article;
import static masthead.demo.DemoNewsroomTest.asEditor;
import static masthead.demo.DemoNewsroomTest.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import masthead.body.block.Block;
import masthead.body.block.Mark;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** On the service of {@link DemoNewsroomTest}: what a front end finds there to show. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(DemoNewsroomTest.FirstStart.class)
class DemoPagesTest {

    @Inject
    ObjectMapper json;

    @Test
    void itsMainArticleShowsAllThatAnArticleCanBe() {
        read("/v1/articles").body("items[0].slug", equalTo("harbour-reopens-after-two-winters"));
        ValidatableResponse article = article("harbour-reopens-after-two-winters");
        article.body("headline", equalTo("Harbour reopens after two winters"))
                .body("kicker", equalTo("Ports"))
                .body("shortHeadline", equalTo("Harbour reopens"))
                .body("section.slug", equalTo("harbour"))
                .body("tags.slug", contains("ports", "energy", "transport"))
                .body("bylines.author.slug", contains("olena-marchuk", "the-harbour-courier-newsroom"))
                .body("hero.caption", not(equalTo(article.extract().path("hero.media.caption"))))
                .body("hero.credit", notNullValue())
                .body("dateline", equalTo("NOVOMOL"))
                .body("bylines.author.kind", contains("person", "organisation"))
                .body("readingMinutes", equalTo(2))
                .body("audio.provenance", equalTo("synthetic"))
                .body("audio.disclosure.keySet()", containsInAnyOrder("en", "uk"))
                .body("audio.stale", equalTo(false))
                .body("corrections.kind", contains("correction"))
                .body("updatedAt", notNullValue())
                .body("translations.language", contains("uk"))
                .body("body.find { it.type == 'article-card' }.article.slug", equalTo("barley-waits-for-a-ship"));
        List<Map<String, ?>> body = article.extract().path("body");
        assertEquals(
                List.of("article-card", "campaign-slot", "heading", "image", "list", "paragraph", "quote"),
                body.stream()
                        .map(block -> block.get("type"))
                        .distinct()
                        .sorted()
                        .toList());
        article.body("body.spans.flatten().marks.flatten().type", hasItem("strong"))
                .body("body.spans.flatten().marks.flatten().type", hasItem("emphasis"))
                .body("body.spans.flatten().marks.flatten().type", hasItem("link"))
                .body("body.findAll { it.type == 'list' }.ordered", containsInAnyOrder(true, false))
                .body("body.find { it.type == 'image' }.media.url", notNullValue())
                .body("body.find { it.type == 'image' }.caption", notNullValue());
    }

    @Test
    void itsCollectionsFillTheListsBesideAnArticle() {
        read("/v1/collections?slugs=news-feed,more-news,editors-picks&articles=6")
                .body("items.slug", contains("news-feed", "more-news", "editors-picks"))
                .body("items.articles*.size()", contains(6, 6, 6))
                .body("items[0].articles.language", everyItem(equalTo("en")))
                .body("items[2].articles[0].slug", equalTo("two-winters-without-ships"));
        read("/v1/collections?slugs=news-feed-uk,more-news-uk,editors-picks-uk&articles=6&language=uk")
                .body("items.slug", contains("news-feed-uk", "more-news-uk", "editors-picks-uk"))
                .body("items.title", contains("Стрічка новин", "Більше новин", "Вибір редакції"))
                .body("items.articles*.size()", contains(6, 6, 6))
                .body("items.articles.flatten().language", everyItem(equalTo("uk")));
        read("/v1/collections?slugs=news-feed,more-news,editors-picks&articles=1&language=uk")
                .body("items.title", everyItem(endsWith("англійською")));
    }

    @Test
    void whatWasPutRightIsUpdated() {
        read("/v1/articles?sort=-updatedAt&limit=5")
                .body("items.updatedAt", everyItem(notNullValue()))
                .body("items[0].slug", equalTo("harbour-reopens-after-two-winters"));
        articles().forEach(article -> {
            boolean isCorrected = !article.getList("corrections").isEmpty();
            assertEquals(isCorrected, article.get("updatedAt") != null, article.getString("slug"));
        });
    }

    @Test
    void oneTextChangedAfterItWasReadAloud() {
        article("gale-warning-what-stays-closed-on-friday")
                .body("audio.stale", equalTo(true))
                .body("corrections.kind", contains("update"));
    }

    @Test
    void oneArticleBeginsWithItsFirstWords() {
        article("crew-fined-over-torn-water-main")
                .body("standfirst", nullValue())
                .body("excerpt", matchesPattern("(?s).{200,299}…"));
    }

    @Test
    void oneArticleIsToEnd() {
        String id = article("yak-pidhotuvaty-kvartyru-do-vymknennia-svitla")
                .extract()
                .path("id");
        asEditor().get("/v1/admin/articles/" + id).then().statusCode(200).body("unpublishAt", notNullValue());
    }

    @Test
    void relatedArticlesAreInTheLanguageOfTheArticle() {
        articles().forEach(article -> {
            String language = article.getString("language");
            assertEquals(
                    List.of(),
                    article.getList("relatedArticles.findAll { it.language != '" + language + "' }.slug"),
                    article.getString("slug"));
        });
    }

    /** The marker of members is where the text of their articles ends, and so is never read. */
    @Test
    void everyBlockAndMarkIsUsedSomewhere() {
        Set<Object> blocks = new HashSet<>();
        Set<Object> marks = new HashSet<>();
        articles().forEach(article -> {
            blocks.addAll(article.getList("body.type"));
            if (!article.getBoolean("access.granted")
                    && !article.getList("body").isEmpty()) {
                blocks.add("members-only");
            }
            marks.addAll(article.getList("body.findAll { it.spans != null }.spans.flatten().marks.flatten().type"));
            marks.addAll(article.getList(
                    "body.findAll { it.items != null }.items.flatten().spans.flatten().marks.flatten().type"));
        });
        for (JsonSubTypes.Type block :
                Block.class.getAnnotation(JsonSubTypes.class).value()) {
            assertTrue(blocks.contains(block.name()), block.name());
        }
        for (Mark.Type mark : Mark.Type.values()) {
            assertTrue(marks.contains(json.convertValue(mark, String.class)), mark.name());
        }
    }

    @Test
    void itsMediaSayWhatTheyAre() {
        List<Map<String, ?>> media = read("/v1/media?limit=100").extract().path("items");
        media.forEach(medium -> {
            assertNotNull(medium.get("mimeType"), () -> "media type of " + medium.get("url"));
            assertNotNull(medium.get("bytes"), () -> "size of " + medium.get("url"));
            boolean isSeen = !"audio".equals(medium.get("kind"));
            assertEquals(
                    isSeen,
                    medium.get("width") != null && medium.get("height") != null,
                    () -> "sides of " + medium.get("url"));
        });
        read("/v1/media?limit=100")
                .body("items.kind", hasItems("image", "audio", "video"))
                .body("items.findAll { it.licence != null }.size()", greaterThan(40))
                .body("items.findAll { it.rightsExpireAt != null }", not(empty()));
    }

    @Test
    void relatedArticlesNameEachOther() {
        article("harbour-reopens-after-two-winters")
                .body("relatedArticles.slug", hasItem("how-the-breakwater-was-rebuilt"));
        article("how-the-breakwater-was-rebuilt")
                .body("relatedArticles.slug", hasItem("harbour-reopens-after-two-winters"));
    }

    @Test
    void aTranslationNamesItsOriginal() {
        article("harbour-board-files-plan-for-island-power-cable")
                .body("translations.language", contains("uk"))
                .body("readingMinutes", equalTo(2))
                .body("audio.provenance", equalTo("synthetic"))
                .body("audio.stale", equalTo(false))
                .body("body.type", hasItems("article-card", "campaign-slot"));
    }

    @Test
    void itsPodcastHasSomethingToListenTo() {
        given().get("/v1/feeds/podcast.rss")
                .then()
                .statusCode(200)
                .body("rss.channel.item.enclosure.@type", hasItem("audio/mpeg"));
        read("/v1/site")
                .body("podcastArtwork.mimeType", equalTo("image/png"))
                .body("podcastArtwork.width", equalTo(3000))
                .body("podcastArtwork.height", equalTo(3000));
    }

    @Test
    void eachArticleNamesPeopleAndThingsInItsOwnLanguage() {
        article("port-znovu-pryimaie-sudna-pislia-dvokh-zym")
                .body("section.name", equalTo("Порт"))
                .body("bylines.author.name", contains("Соломія Тернова", "Редакція The Harbour Courier"))
                .body("hero.media.caption", equalTo("Лоцманський катер заводить «Марізеллу» до східного причалу."));
        article("school-kitchens-cook-again")
                .body("section.name", equalTo("City"))
                .body("bylines.author.name", contains("Solomiia Ternova"));
        for (String list : List.of("sections", "tags", "authors")) {
            read("/v1/" + list + "?language=uk").body("items.name", everyItem(matchesPattern(".*[а-яґєії].*")));
        }
    }

    /** All that readers have, each whole. */
    private static List<JsonPath> articles() {
        return Stream.of("en", "uk")
                .map(language -> read("/v1/articles?limit=100&language=" + language))
                .flatMap(page -> page.extract().jsonPath().getList("items.id", String.class).stream())
                .map(id -> read("/v1/articles/" + id).extract().jsonPath())
                .toList();
    }
}
