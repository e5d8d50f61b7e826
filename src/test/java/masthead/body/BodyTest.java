package masthead.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import masthead.body.block.Block;
import masthead.platform.problem.Problem.Fault;
import org.junit.jupiter.api.Test;

class BodyTest {

    private static final UUID A = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID B = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    private static final List<Block> EVERYTHING = body("""
            {"type": "paragraph", "spans": [
              {"text": "The ferry ", "marks": [{"type": "strong"}]},
              {"text": "sails again.", "marks": [{"type": "emphasis"}, {"type": "link", "articleId": "%1$s"}]}]},
            {"type": "image", "mediaId": "%1$s", "caption": "The pier"},
            {"type": "heading", "level": 2, "spans": [{"text": "What is open"}]},
            {"type": "list", "ordered": true, "items": [
              {"spans": [{"text": "One"}]}, {"spans": [{"text": "Two", "marks": [{"type": "link", "articleId": "%2$s"}]}]}]},
            {"type": "members-only"},
            {"type": "quote", "spans": [{"text": "At last."}], "attribution": "Iryna Bondar"},
            {"type": "gallery", "pictures": [{"mediaId": "%1$s", "caption": "Left"}, {"mediaId": "%2$s"}]},
            {"type": "audio", "mediaId": "%2$s", "title": "Gulls"},
            {"type": "embed", "url": "https://example.org/v", "title": "Film", "preview": {"mediaId": "%2$s"}},
            {"type": "article-card", "articleId": "%2$s"},
            {"type": "link-card", "url": "https://example.org", "title": "Notice", "preview": {"mediaId": "%1$s"}},
            {"type": "table", "caption": "Ferries", "header": [{"spans": [{"text": "Day"}]}, {"spans": []}],
             "rows": [{"cells": [{"spans": [{"text": "Monday"}]}, {"spans": [{"text": "6:00", "marks": [{"type": "link", "articleId": "%1$s"}]}]}]}]},
            {"type": "divider"},
            {"type": "campaign-slot", "key": "in-article"},
            {"type": "html", "html": "<p>High <b>water</b></p><p>6:12</p>"},
            {"type": "video", "mediaId": "%1$s", "title": "Launch", "caption": "In May", "preview": {"mediaId": "%2$s"}}""".formatted(A, B));

    @Test
    void namesMediaEachWithItsPlace() {
        assertEquals(
                List.of(
                        new Body.Name("/body/1/mediaId", "image", A),
                        new Body.Name("/body/6/pictures/0/mediaId", "image", A),
                        new Body.Name("/body/6/pictures/1/mediaId", "image", B),
                        new Body.Name("/body/7/mediaId", "audio", B),
                        new Body.Name("/body/8/preview/mediaId", "image", B),
                        new Body.Name("/body/10/preview/mediaId", "image", A),
                        new Body.Name("/body/15/mediaId", "video", A),
                        new Body.Name("/body/15/preview/mediaId", "image", B)),
                Body.mediaNames(EVERYTHING));
        assertEquals(Set.of(A, B), Body.media(EVERYTHING));
    }

    @Test
    void namesArticlesInCardsAndInLinksWhereverTheyAre() {
        assertEquals(
                List.of(
                        new Body.Name("/body/0/spans/1/marks/1/articleId", null, A),
                        new Body.Name("/body/3/items/1/spans/0/marks/0/articleId", null, B),
                        new Body.Name("/body/9/articleId", null, B),
                        new Body.Name("/body/11/rows/0/cells/1/spans/0/marks/0/articleId", null, A)),
                Body.articleNames(EVERYTHING));
    }

    @Test
    void isPublicUpToTheMarker() {
        assertEquals(EVERYTHING.subList(0, 4), Body.publicPart(EVERYTHING));
        assertEquals(EVERYTHING.subList(5, 9), Body.publicPart(EVERYTHING.subList(5, 9)));
    }

    @Test
    void hasTheTextOfAllBlocksALineEach() {
        assertEquals("""
                The ferry sails again.
                The pier
                What is open
                One
                Two
                At last.
                Iryna Bondar
                Left
                Gulls
                Film
                Notice
                Ferries
                Day\t
                Monday\t6:00
                High water
                6:12
                Launch
                In May""", Body.text(EVERYTHING));
    }

    @Test
    void countsTheWordsOfTheRunningTextOnly() {
        assertEquals(4 + 3 + 2 + 4 + 5 + 4, Body.words(EVERYTHING));
    }

    @Test
    void hasAnExcerptOfItsPublicPartOnly() {
        assertEquals("The ferry sails again. What is open One Two", Body.excerpt(EVERYTHING));
        assertEquals("", Body.excerpt(body("{\"type\": \"members-only\"}")));
    }

    @Test
    void isSavedWithoutWhatIsNotSafe() {
        List<Block> saved = Body.identified(
                body("{\"type\": \"html\", \"html\": \"<p onclick='x()'>Tides<script>y()</script></p>\"}"), List.of());

        assertEquals(
                body("{\"type\": \"html\", \"id\": \"%s\", \"html\": \"<p>Tides</p>\"}"
                        .formatted(saved.getFirst().id())),
                saved);
        assertEquals(saved, Body.identified(List.of(saved.getFirst()), List.of()));
    }

    @Test
    void isRefusedWhereBlocksContradictEachOther() {
        String long_ = "=".repeat(20_000);
        List<Fault> faults = Body.faults(body("""
                {"type": "members-only"},
                {"type": "divider", "id": "a"},
                {"type": "html", "html": "<script>x()</script>"},
                {"type": "members-only", "id": "a"},
                {"type": "html", "html": "%s"}""".formatted(long_)));

        assertEquals(
                List.of("/body/2/html", "/body/3/id", "/body/3", "/body/4/html"),
                faults.stream().map(Fault::pointer).toList());
    }

    @Test
    void keepsTheIdsOfBlocksThatAreSentAgainWithoutThem() {
        String same = "{\"type\": \"html\", \"html\": \"<p>a = b<script></script></p>\"}, {\"type\": \"divider\"}";
        List<Block> first = Body.identified(body(same), List.of());

        assertEquals(first, Body.identified(body(same), first));
        assertTrue(first.stream().allMatch(block -> block.id() != null));
    }

    private static List<Block> body(String blocks) {
        try {
            return new ObjectMapper().readValue("[" + blocks + "]", new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
