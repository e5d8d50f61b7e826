package masthead.sync;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

/** What a copy is told. Each test has sections of its own, so that it is not told of others. */
@QuarkusTest
class SyncTest {

    private static String in(Saved section) {
        return "\"sectionId\": \"%s\",".formatted(section.id());
    }

    private static String scope(Saved section) {
        return "types=article&sections=" + section.id();
    }

    @Test
    void aNewCopyHasWhatIsInScopeAndCardsOfWhatThatRefersTo() {
        Saved here = section(unique("Here"));
        Saved there = section(unique("There"));
        Saved portrait = picture(unique("portrait"));
        Saved author = create("authors", """
                {"kind": "person", "name": "%s", "portraitId": "%s"}""".formatted(unique("Author"), portrait.id()));
        Saved tag = tag(unique("Tag"));
        Saved hero = picture(unique("hero"));
        Saved related = publishedArticle(unique("Related"), in(there) + """
                "bylines": [{"authorId": "%s"}],""".formatted(author.id()));
        Saved article =
                publishedArticle(unique("In scope"), in(here) + """
                "tagIds": ["%s"], "hero": {"mediaId": "%s"}, "relatedArticleIds": ["%s"],""".formatted(tag.id(), hero.id(), related.id()));

        Copy copy = Copy.of(scope(here));

        assertEquals("article", copy.form(article.id()));
        assertEquals("article-card", copy.form(related.id()));
        assertEquals("author-card", copy.form(author.id()));
        assertEquals("tag-card", copy.form(tag.id()));
        assertEquals("media", copy.form(hero.id()));
        assertEquals("media", copy.form(portrait.id()));
        assertEquals("section", copy.form(there.id()));
        assertEquals(
                related.id(),
                copy.document(article.id()).at("/relatedArticleIds/0").textValue());
    }

    @Test
    void anArticleThatMovesLeavesOneScopeAndEntersTheOtherAtTheSameCommit() {
        Saved from = section(unique("From"));
        Saved to = section(unique("To"));
        Saved article = publishedArticle(unique("Moving"), in(from));
        Copy one = Copy.of(scope(from));
        Copy other = Copy.of(scope(to));

        publish(patch(article, "{\"sectionId\": \"%s\"}".formatted(to.id())));

        assertEquals(List.of("remove article out-of-scope"), one.sync().told());
        assertEquals(List.of("upsert article"), other.sync().told());
        assertEquals(
                one.changes().getFirst().path("commit"),
                other.changes().getFirst().path("commit"));
        assertFalse(one.has(article.id()));
    }

    @Test
    void whatWasKilledIsToBeErasedByEveryCopy() {
        Saved here = section(unique("Here"));
        Saved elsewhere = section(unique("Elsewhere"));
        Saved article = publishedArticle(unique("Killed"), in(here));
        Saved gone = transition(article, "unpublish");
        Copy copy = Copy.of(scope(elsewhere));

        transition(gone, "kill", "{\"reason\": \"A court says so.\"}");

        JsonNode told = copy.sync().changes().getFirst();
        assertEquals("killed", told.path("reason").textValue());
        assertTrue(told.path("erase").booleanValue());
    }

    @Test
    void whatIsDeletedExpiredOrMergedIsToldSo() {
        Saved here = section(unique("Here"));
        Saved tag = tag(unique("Merged"));
        Saved target = tag(unique("Target"));
        Saved hero = picture(unique("hero"));
        Saved article = publishedArticle(unique("Deleted"), in(here) + """
                "tagIds": ["%s"], "hero": {"mediaId": "%s"},""".formatted(tag.id(), hero.id()));
        Copy copy = Copy.of("types=article,tag&sections=" + here.id());

        patch(reread(hero), "{\"rightsExpireAt\": \"2020-01-01T00:00:00Z\"}");
        assertEquals(List.of("remove media expired"), copy.sync().told());

        transition(tag, "merge-into", "{\"targetId\": \"%s\"}".formatted(target.id()));
        assertTrue(copy.sync().told().contains("upsert article"));
        JsonNode merged = copy.changes().stream()
                .filter(change -> change.path("id").textValue().equals(tag.id()))
                .findFirst()
                .orElseThrow();
        assertEquals("merged", merged.path("reason").textValue());
        assertEquals(target.id(), merged.path("intoId").textValue());

        trash(reread(article));
        assertTrue(copy.sync().told().contains("remove article deleted"));
    }

    @Test
    void aGatedArticleComesAsEverybodyReadsIt() {
        Saved here = section(unique("Here"));
        Saved inside = picture(unique("inside"));
        Saved article = publish(create("articles", """
                {"language": "en", "headline": "%s", %s "visibility": "members", "body": [
                 {"type": "paragraph", "spans": [{"text": "For all."}]},
                 {"type": "paywall"},
                 {"type": "image", "mediaId": "%s"}]}""".formatted(unique("Gated"), in(here), inside.id())
                .replace("paywall", "members-only")));

        Copy copy = Copy.of(scope(here));

        assertEquals(1, copy.document(article.id()).path("body").size());
        assertFalse(copy.has(inside.id()));
    }

    @Test
    void bodiesCanBeLeftOut() {
        Saved here = section(unique("Here"));
        Saved article = publishedArticle(unique("Lean"), in(here));

        Copy copy = Copy.of(scope(here) + "&body=none");

        assertFalse(copy.document(article.id()).has("body"));
        assertTrue(copy.document(article.id()).has("headline"));
    }

    @Test
    void aSnapshotIsNewestFirstAndLeadsToWhatChangedMeanwhile() {
        Saved here = section(unique("Paged"));
        List<Saved> articles = IntStream.range(0, 5)
                .mapToObj(day -> publishedArticle(
                        unique("Day"), in(here) + "\"publishedAt\": \"2026-01-0%dT08:00:00Z\",".formatted(day + 1)))
                .toList();
        Copy copy = new Copy(scope(here) + "&limit=1");
        while (!copy.has(articles.get(4).id())) {
            copy.step();
        }
        assertFalse(copy.has(articles.get(3).id()));

        transition(articles.get(4), "unpublish");
        publish(patch(articles.get(0), "{\"publishedAt\": \"2026-01-09T08:00:00Z\"}"));
        Saved added = publishedArticle(unique("Day"), in(here) + "\"publishedAt\": \"2026-01-08T08:00:00Z\",");
        copy.sync();

        assertTrue(copy.has(added.id()));
        assertFalse(copy.has(articles.get(4).id()));
        assertEquals(Copy.of(scope(here)).content(), copy.content());
    }

    @Test
    void theChangesOfACommitAreNeverSplit() {
        Saved here = section(unique("Bulk"));
        Saved tag = tag(unique("Everywhere"));
        List<Saved> articles = IntStream.range(0, 12)
                .mapToObj(i -> publishedArticle(unique("Bulk"), in(here) + "\"tagIds\": [\"%s\"],".formatted(tag.id())))
                .toList();
        Saved target = tag(unique("Target"));
        Copy copy = Copy.of(scope(here) + "&limit=1");

        transition(tag, "merge-into", "{\"targetId\": \"%s\"}".formatted(target.id()));

        Set<Long> ofEarlierPages = new HashSet<>();
        Set<String> told = new HashSet<>();
        do {
            copy.step();
            Set<Long> commits = new HashSet<>();
            copy.changes().forEach(change -> {
                commits.add(change.path("commit").longValue());
                told.add(change.path("id").textValue());
            });
            assertTrue(Collections.disjoint(ofEarlierPages, commits));
            ofEarlierPages.addAll(commits);
        } while (!copy.page().path("upToDate").booleanValue());
        articles.forEach(article -> assertTrue(told.contains(article.id())));
    }

    @Test
    void sinceIsRoundedToTheDay() {
        Saved here = section(unique("Since"));
        Saved old = publishedArticle(unique("Old"), in(here) + "\"publishedAt\": \"2026-03-04T23:59:59Z\",");
        Saved late = publishedArticle(unique("Late"), in(here) + "\"publishedAt\": \"2026-03-05T00:00:00Z\",");

        Copy copy = Copy.of(scope(here) + "&since=2026-03-05T18:30:00Z");

        assertFalse(copy.has(old.id()));
        assertTrue(copy.has(late.id()));
        assertEquals(
                copy.cursor(),
                Copy.of(scope(here) + "&since=2026-03-05").cursor(),
                "clients that ask for the same share an address");
    }
}
