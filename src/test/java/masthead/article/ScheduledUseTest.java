package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.person;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

/** What only the scheduled revision of an article names is in use: it would be missing when readers get it. */
@QuarkusTest
class ScheduledUseTest {

    @Test
    void whatOnlyAScheduledRevisionNamesCannotGo() {
        Saved section = section(unique("Harbour"));
        Saved tag = tag(unique("Ferries"));
        Saved author = person(unique("Olena Marchuk"));
        Saved hero = picture(unique("hero"));
        Saved inside = picture(unique("inside"));
        Saved shared = picture(unique("shared"));
        Saved scheduled = transition(
                article(unique("Timetable"), """
                        "sectionId": "%s", "tagIds": ["%s"], "bylines": [{"guest": "A guest"}, {"authorId": "%s"}],
                        "hero": {"mediaId": "%s"}, "social": {"imageId": "%s"},""".formatted(
                                section.id(), tag.id(), author.id(), hero.id(), shared.id())),
                "schedule",
                StagesTest.IN_A_YEAR);
        Saved gallery = transition(
                patch(article(unique("Gallery")), """
                        {"body": [{"type": "gallery", "pictures": [{"mediaId": "%s"}, {"mediaId": "%s"}]}]}""".formatted(inside.id(), shared.id())),
                "schedule",
                StagesTest.IN_A_YEAR);
        String rest = "\"body\": [{\"type\": \"paragraph\", \"spans\": [{\"text\": \"Nothing.\"}]}]";
        Saved emptied = patch(
                scheduled,
                "{\"sectionId\": null, \"tagIds\": [], \"bylines\": [], \"hero\": null, \"social\": null, %s}"
                        .formatted(rest));
        patch(gallery, "{%s}".formatted(rest));

        inUse(section, 1);
        inUse(tag, 1);
        inUse(author, 1);
        inUse(hero, 1);
        inUse(inside, 1);
        inUse(shared, 2);

        transition(emptied, "unschedule");
        trash(tag);
        trash(hero);
    }

    @Test
    void anArticleThatNamesItInBothIsCountedOnce() {
        Saved tag = tag(unique("Ferries"));
        String tagged = "\"tagIds\": [\"%s\"],".formatted(tag.id());
        transition(article(unique("Both"), tagged), "schedule", StagesTest.IN_A_YEAR);
        article(unique("Draft"), tagged);

        inUse(tag, 2);
    }

    private static void inUse(Saved thing, int articles) {
        desk().header("If-Match", thing.etag())
                .delete(thing.path())
                .then()
                .statusCode(409)
                .body("uses", equalTo(Map.of("articles", articles)));
    }
}
