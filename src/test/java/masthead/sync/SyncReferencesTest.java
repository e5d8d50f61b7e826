package masthead.sync;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.person;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

/** What a copy is told of what its articles refer to. Each test has sections of its own, so that it is not told of others. */
@QuarkusTest
class SyncReferencesTest {

    private static String in(Saved section) {
        return "\"sectionId\": \"%s\",".formatted(section.id());
    }

    private static String scope(Saved section) {
        return "types=article&sections=" + section.id();
    }

    private static String hero(Saved picture) {
        return "\"hero\": {\"mediaId\": \"%s\"},".formatted(picture.id());
    }

    @Test
    void whatIsReferredToComesBeforeWhatRefersToIt() {
        Saved here = section(unique("Order"));
        Saved author = person(unique("Author"));
        publishedArticle(unique("Ordered"), in(here) + "\"bylines\": [{\"authorId\": \"%s\"}],".formatted(author.id()));

        List<String> told = new Copy(scope(here)).step().told();

        assertTrue(told.indexOf("upsert section") < told.indexOf("upsert author-card"));
        assertTrue(told.indexOf("upsert author-card") < told.indexOf("upsert article"));
    }

    @Test
    void renamingAnAuthorIsOneChangeHoweverManyArticlesHaveIt() {
        Saved here = section(unique("Renamed"));
        Saved portrait = picture(unique("portrait"));
        Saved author = create("authors", """
                {"kind": "person", "name": "%s", "portraitId": "%s"}""".formatted(unique("Before"), portrait.id()));
        for (int i = 0; i < 3; i++) {
            publishedArticle(unique("By"), in(here) + "\"bylines\": [{\"authorId\": \"%s\"}],".formatted(author.id()));
        }
        Copy copy = Copy.of(scope(here));

        patch(author, "{\"name\": \"After\"}");

        assertEquals(List.of("upsert author-card"), copy.sync().told());
        assertEquals("After", copy.document(author.id()).path("name").textValue());
    }

    @Test
    void whatOnlyThatArticleReferredToLeavesWithIt() {
        Saved here = section(unique("Here"));
        Saved portrait = picture(unique("portrait"));
        Saved author = create("authors", """
                {"kind": "person", "name": "%s", "portraitId": "%s"}""".formatted(unique("Author"), portrait.id()));
        Saved shared = tag(unique("Shared"));
        Saved related =
                publishedArticle(unique("Related"), "\"bylines\": [{\"authorId\": \"%s\"}],".formatted(author.id()));
        Saved article = publishedArticle(unique("Refers"), in(here) + """
                "tagIds": ["%s"], "relatedArticleIds": ["%s"],""".formatted(shared.id(), related.id()));
        publishedArticle(unique("Stays"), in(here) + "\"tagIds\": [\"%s\"],".formatted(shared.id()));
        Copy copy = Copy.of(scope(here));

        transition(article, "unpublish");

        assertEquals(
                List.of(
                        "remove article out-of-scope",
                        "remove article unpublished",
                        "remove author out-of-scope",
                        "remove media out-of-scope"),
                copy.sync().told().stream().sorted().toList());
        assertTrue(copy.has(shared.id()));
        assertEquals(Copy.of(scope(here)).content(), copy.content());
    }

    @Test
    void aRelatedArticleThatComesAndGoesIsToldWhileItIsReferredTo() {
        Saved here = section(unique("Here"));
        Saved related = publishedArticle(unique("Related"));
        publishedArticle(unique("Refers"), in(here) + "\"relatedArticleIds\": [\"%s\"],".formatted(related.id()));
        Copy copy = Copy.of(scope(here));

        Saved gone = transition(related, "unpublish");
        assertEquals(List.of("remove article unpublished"), copy.sync().told());
        publish(patch(gone, "{\"headline\": \"Back again\"}"));

        assertEquals(List.of("upsert article-card"), copy.sync().told());
        assertEquals("Back again", copy.document(related.id()).path("headline").textValue());
    }

    @Test
    void aPictureThatExpiresWhileNothingRefersToItIsGoneWhenSomethingDoesAgain() {
        Saved here = section(unique("Here"));
        Saved hero = picture(unique("hero"));
        Saved article = publishedArticle(unique("Article"), in(here) + hero(hero));
        Copy copy = Copy.of(scope(here) + "&limit=1");

        patch(reread(hero), "{\"rightsExpireAt\": \"2020-01-01T00:00:00Z\"}");
        publish(patch(reread(article), "{\"hero\": null}"));
        copy.step();
        assertTrue(copy.has(hero.id()), "the page is of a moment at which nothing refers to it");
        publish(patch(reread(article), "{\"hero\": {\"mediaId\": \"%s\"}}".formatted(hero.id())));
        copy.sync();

        assertFalse(copy.has(hero.id()));
        assertEquals(Copy.of(scope(here)).content(), copy.content());
    }

    @Test
    void aPictureThatLeavesAndComesBackBetweenTwoPagesIsThere() {
        Saved here = section(unique("Here"));
        Saved hero = picture(unique("hero"));
        Saved first = publishedArticle(unique("First"), in(here) + hero(hero));
        Saved second = publishedArticle(unique("Second"), in(here) + hero(hero));
        Copy copy = Copy.of(scope(here) + "&limit=2");

        publish(patch(reread(first), "{\"kicker\": \"Fills the page\"}"));
        publish(patch(reread(first), "{\"hero\": null}"));
        publish(patch(reread(second), "{\"hero\": null}"));
        copy.step();
        assertFalse(copy.has(hero.id()));
        publish(patch(reread(second), "{\"hero\": {\"mediaId\": \"%s\"}}".formatted(hero.id())));
        copy.sync();

        assertTrue(copy.has(hero.id()));
        assertEquals(Copy.of(scope(here)).content(), copy.content());
    }
}
