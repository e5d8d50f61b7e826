package masthead.search;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.person;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers find. Each test searches in a section of its own. */
@QuarkusTest
class SearchTest {

    private String section = "";

    @BeforeEach
    void aSectionOfItsOwn() {
        section = section(unique("Searched")).id();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            en, The ministers reopened three harbours,              minister reopening harbour
            en, 'The café on the Kyiv’s quay',                      cafe kyiv's
            en, The cafe on the quay,                               café
            en, A naïve résumé by Zoë,                              naive resume zoe
            en, COVID-19 wards close,                               COVID-19
            de, Über die Brücken der Häuser in der Großen Straße,   bruecke haus strasse gross
            de, Müller gewinnt,                                     mueller
            fr, L'été des marchés,                                  été marché
            fr, L'été des marchés,                                  ete marches
            pl, Reporterzy piszą o wyborach w Łodzi,                reporter wybory lodz
            ru, Новые ёлки для городов,                             новая елка город
            uk, У гавані знову порти та міста,                      гавань порт місто
            uk, Нові об’єкти для сімей,                             об'єкт сім'я
            uk, Нові об'єкти для сімей,                             обʼєктами сімʼями
            uk, Івано-Франківська газета про Марчука,               франківський марчук
            zh, 港口重新开放,                                         港口
            eo, La haveno malfermiĝas,                              malfermigas""")
    void isFoundWhateverItsEndingsAndAccents(String language, String headline, String query) {
        Saved found = publish(inSection(language, headline));

        found(query, found);
    }

    @Test
    void endingsAreTheLanguagesOwn() {
        publish(inSection("uk", "Портал і портрет"));

        found("порт");
    }

    @Test
    void aGuestIsFoundByNameAsAnAuthorIs() {
        Saved found = publishedArticle(
                "Tides", "\"sectionId\": \"%s\", \"bylines\": [{\"guest\": \"Dr Hanna Wolska\"}],".formatted(section));

        found("wolska tides", found);
        reader().get("/v1/search?q=wolskaa&section=" + section)
                .then()
                .body("items.article.id", contains(found.id()))
                .body("fuzzy", equalTo(true));
    }

    @Test
    void whatIsNotPublishedIsNotFound() {
        Saved article = inSection("en", "Lighthouse for sale");
        found("lighthouse");

        Saved published = publish(article);
        found("lighthouse", published);

        Saved changed = patch(published, "{\"headline\": \"Windmill for sale\"}");
        found("windmill");
        found("lighthouse", published);

        Saved republished = publish(changed);
        found("windmill", republished);
        found("lighthouse");

        transition(republished, "unpublish");
        found("windmill");
    }

    @Test
    void whatIsForMembersIsNotFound() {
        Saved marked = publish(inSection("en", "Offer", "\"visibility\": \"members\",", """
                Open orchards."}]}, {"type": "members-only"},
                {"type": "paragraph", "spans": [{"text": "Hidden vineyards."""));
        found("orchards", marked);
        found("vineyards");

        Saved unmarked = publish(inSection("en", "Offer", "\"visibility\": \"members\",", "Hidden meadows."));
        found("meadows");

        Saved opened = publish(patch(unmarked, "{\"visibility\": \"public\"}"));
        found("meadows", opened);

        publish(patch(opened, "{\"visibility\": \"members\"}"));
        found("meadows");
        search("offer").body("items.snippets.text.text.flatten()", not(hasItem(containsString("Hidden"))));
    }

    @Test
    void headlineCountsMoreThanStandfirstAndStandfirstMoreThanBody() {
        Saved body = publish(inSection("en", "Plans", "\"standfirst\": \"News.\",", "Of anchors and more."));
        Saved standfirst = publish(inSection("en", "Plans", "\"standfirst\": \"Anchors.\",", "More of it."));
        Saved headline = publish(inSection("en", "Anchors", "\"standfirst\": \"News.\",", "More of it."));
        Saved kicker = publish(inSection("en", "Plans", "\"kicker\": \"Anchors\",", "More of it."));

        List<String> ids = search("anchor").extract().path("items.article.id");
        assertTrue(ids.subList(0, 2).containsAll(List.of(kicker.id(), headline.id())), ids.toString());
        assertEquals(List.of(standfirst.id(), body.id()), ids.subList(2, 4));
    }

    @Test
    void ofTwoThatFitAsWellTheNewerComesFirst() {
        Saved newer = publish(inSection("en", "Regatta", "\"publishedAt\": \"2025-06-01T10:00:00Z\",", "Sails."));
        Saved older = publish(inSection("en", "Regatta", "\"publishedAt\": \"2024-06-01T10:00:00Z\",", "Sails."));

        search("regatta").body("items.article.id", equalTo(List.of(newer.id(), older.id())));
    }

    @Test
    void filtersNarrowIt() {
        Saved tag = tag(unique("Sails"));
        Saved author = person(unique("Filtered"));
        Saved all = publish(inSection(
                "en",
                "Regatta begins",
                "\"tagIds\": [\"%s\"], \"bylines\": [{\"authorId\": \"%s\"}],".formatted(tag.id(), author.id()),
                "Sails."));
        Saved other = publish(inSection("en", "Regatta ends"));
        publishedArticle(unique("Regatta elsewhere"));

        found("regatta", all, other);
        foundWith("&tag=" + tag.string("slug"), "regatta", all);
        foundWith("&author=" + author.id(), "regatta", all);
        foundWith("&language=en", "regatta", all, other);
        foundWith("&language=uk", "regatta");
        foundWith("&tag=no-such-tag", "regatta");
    }

    @Test
    void anArticleIsFoundByTheNamesOfWhatItNamesAndByTheirNewNamesAtOnce() {
        Saved author = person("Zenobia Quillfeather");
        Saved tag = tag("Breakwaters");
        Saved named = publish(inSection(
                "en",
                "Storm ahead",
                "\"tagIds\": [\"%s\"], \"bylines\": [{\"authorId\": \"%s\"}],".formatted(tag.id(), author.id()),
                "Waves."));
        publish(inSection("en", "Storm over"));

        found("quillfeather", named);
        found("\"zenobia quillfeather\" storms", named);
        found("breakwater zenobia waves", named);
        found("zenobia calm");
        search("storm -zenobia").body("items.article.id", not(hasItem(named.id())));

        patch(author, "{\"name\": \"Leopoldina Inkwell\"}");
        found("quillfeather");
        found("inkwell storm", named);
        patch(tag, "{\"name\": \"Пороми\"}");
        found("поромами", named);
    }

    @Test
    void aNameIsFoundAmongManyArticlesThatHaveIt() {
        Saved author = person(unique("Prolific"));
        String by = "\"bylines\": [{\"authorId\": \"%s\"}],".formatted(author.id());
        Saved wanted = publish(inSection("en", "About kelp", by, "Text."));
        for (int i = 0; i < 3; i++) {
            publish(inSection("en", "About something else", by, "Text."));
        }

        found("prolific kelp", wanted);
    }

    @Test
    void whatIsMistypedIsFoundByItsLikenessWhereNothingElseIs() {
        Saved harbour = publish(inSection("en", "Harbour reopens after winter"));
        Saved ukrainian = publish(inSection("uk", "Залізниця до Чорноморська"));
        Saved author = person("Wilhelmina Oystercatcher");
        Saved by = publish(
                inSection("en", "Nests", "\"bylines\": [{\"authorId\": \"%s\"}],".formatted(author.id()), "Eggs."));

        similar("harbuor", harbour);
        similar("залізниьця", ukrainian);
        similar("oistercatcher", by);
        search("harbour").body("items[0].similar", equalTo(false)).body("items[0].article.id", equalTo(harbour.id()));
        found("harbuor -winter");
    }

    @Test
    void snippetsMarkWhatWasFoundAndAreAPieceOfTheText() {
        String filler = "Nothing of note happens in this sentence of the story. "
                .repeat(12)
                .strip();
        Saved found = publish(create("articles", """
                {"language": "en", "headline": "Lanterns & <b>sails</b>", "sectionId": "%s",
                 "standfirst": "A lantern.", "body": [
                   {"type": "paragraph", "spans": [{"text": "%s"}]},
                   {"type": "paragraph", "spans": [{"text": "%s Then lanterns and a sail were seen. %s"}]}]}""".formatted(section, filler, filler, filler)));

        ValidatableResponse answer = search("lantern sailing");

        answer.body("items.article.id", contains(found.id()))
                .body("items[0].snippets.headline.text", contains("Lanterns", " & <b>", "sails", "</b>"))
                .body("items[0].snippets.headline.match", contains(true, false, true, false))
                .body("items[0].snippets.text.findAll { it.match }.text", contains("lanterns", "sail"));
        String piece = String.join("", answer.extract().<List<String>>path("items[0].snippets.text.text"));
        assertTrue(
                piece.length() <= 240 && (filler + " Then lanterns and a sail were seen. " + filler).contains(piece),
                piece);
    }

    private Saved inSection(String language, String headline) {
        return inSection(language, headline, "", "x");
    }

    private Saved inSection(String language, String headline, String more, String body) {
        return create("articles", """
                {"language": "%s", "headline": "%s", "sectionId": "%s", %s
                 "body": [{"type": "paragraph", "spans": [{"text": "%s"}]}]}""".formatted(language, headline, section, more, body));
    }

    private ValidatableResponse search(String query) {
        return search(query, "");
    }

    private ValidatableResponse search(String query, String filters) {
        return reader().when()
                .queryParam("q", query)
                .get("/v1/search?section=" + section + filters)
                .then();
    }

    private void found(String query, Saved... expected) {
        foundWith("", query, expected);
    }

    private void foundWith(String filters, String query, Saved... expected) {
        List<String> ids = new ArrayList<>();
        for (Saved article : expected) {
            ids.add(article.id());
        }
        List<String> found =
                search(query, filters).statusCode(200).extract().path("items.findAll { !it.similar }.article.id");
        assertEquals(ids.stream().sorted().toList(), found.stream().sorted().toList(), query);
    }

    private void similar(String query, Saved expected) {
        search(query)
                .statusCode(200)
                .body("fuzzy", equalTo(true))
                .body("items[0].similar", equalTo(true))
                .body("items[0].article.id", equalTo(expected.id()));
    }
}
