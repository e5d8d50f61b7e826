package masthead.demo;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.platform.persistence.TestDatabase;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** On a service and a database of its own: the demo must not take the names that other tests give, nor they its. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(DemoNewsroomTest.FirstStart.class)
class DemoNewsroomTest {

    private static final String DEADLOCK = "40P01";

    public static final class FirstStart implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("masthead.demo", "true");
        }
    }

    @Inject
    DemoLoader loader;

    @Inject
    DataSource database;

    @Test
    void readersGetANewspaperInTwoLanguages() {
        read("/v1/articles?language=en&limit=100").body("items.size()", greaterThan(35));
        read("/v1/articles?language=uk&limit=100").body("items.size()", greaterThan(25));
        read("/v1/articles?tag=energy&language=uk")
                .body("items.slug", hasItem("try-shkoly-pereidut-na-teplovi-nasosy"));
        read("/v1/articles?author=the-harbour-courier-newsroom")
                .body("items.bylines.flatten().author.kind", hasItem("organisation"));
        read("/v1/articles").body("items.headline", everyItem(notNullValue()));
        read("/v1/sections").body("items", hasSize(8));
        read("/v1/tags?limit=100").body("items", hasSize(35));
        read("/v1/authors").body("items", hasSize(13)).body("items.portrait.url", everyItem(notNullValue()));
    }

    @Test
    void theDraftIsAtTheDeskOnlyAndNamedNowhere() {
        given().get("/v1/articles/by-slug/winter-ferry-three-days-a-week")
                .then()
                .statusCode(404);
        article("harbour-reopens-after-two-winters")
                .body("relatedArticles.slug", not(hasItem("winter-ferry-three-days-a-week")));
        asEditor()
                .get("/v1/admin/articles?publication=none")
                .then()
                .statusCode(200)
                .body("items.slug", hasItem("winter-ferry-three-days-a-week"))
                .body("items.savedBy", everyItem(equalTo("demo")));
    }

    @Test
    void oneArticleWasSavedAfterItsPublishing() {
        ValidatableResponse article = article("school-kitchens-cook-again").body("updatedAt", nullValue());
        String published = article.extract().path("headline");
        asEditor()
                .get("/v1/admin/articles/" + article.extract().path("id"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(3))
                .body("publishedRevision", equalTo(2))
                .body("headline", not(equalTo(published)));
    }

    @Test
    void whatItsReadersBoughtMakesThemMembersAndAGift() {
        asEditor()
                .get("/v1/admin/members?q=james.orr@example.org")
                .then()
                .statusCode(200)
                .body("items.tierId", contains(notNullValue()));
        asEditor()
                .get("/v1/admin/gifts")
                .then()
                .statusCode(200)
                .body("items.recipient.name", contains("Ivan Kit"))
                .body("items.months", contains(12));
    }

    @Test
    void itsSiteSaysWhereEverythingIs() {
        read("/v1/site")
                .body("name", equalTo("The Harbour Courier"))
                .body("zone", equalTo("Europe/Kyiv"))
                .body("languages", contains("en", "uk"))
                .body("logo.srcset", notNullValue())
                .body("menus.main.label", hasItems("Harbour", "City", "Economy", "Culture", "Sport"))
                .body("menus.main[0].items.url", hasItem("https://courier.example.org/topics/fishing"))
                .body("menus.footer.url", everyItem(notNullValue()));
        article("harbour-reopens-after-two-winters")
                .body("url", equalTo("https://courier.example.org/en/harbour/harbour-reopens-after-two-winters"))
                .body("hero.media.renditions", not(empty()));
        given().get("/v1/resolve?url=/en/harbour/harbour-reopens-after-two-winters")
                .then()
                .statusCode(200)
                .body("redirectTo", nullValue());
    }

    /** Every answer is held against the document by the way: so is all that a copy is given. */
    @Test
    void aCopyHasAllOfItAsTheDocumentOfTheApiTells() {
        int changes = 0;
        String next = "types=article,author,collection,media,section,site,tag&limit=1000";
        for (boolean upToDate = false; !upToDate; ) {
            JsonPath page = read("/v1/sync?" + next).extract().jsonPath();
            changes += page.getList("changes").size();
            upToDate = page.getBoolean("upToDate");
            next = "cursor=" + page.getString("cursor");
        }
        assertTrue(changes > 100, changes + " changes");
    }

    @Test
    void whatEditorsDeletedStaysDeleted() throws SQLException {
        String id = article("night-tram-returns").extract().path("id");
        String etag = asEditor().get("/v1/admin/articles/" + id).getHeader("ETag");
        asEditor()
                .header("If-Match", etag)
                .delete("/v1/admin/articles/" + id)
                .then()
                .statusCode(204);
        try {
            assertFalse(loader.load());
            given().get("/v1/articles/" + id).then().statusCode(404);
        } finally {
            String trashed = asEditor().get("/v1/admin/articles/" + id).getHeader("ETag");
            asEditor()
                    .header("If-Match", trashed)
                    .post("/v1/admin/articles/" + id + "/restore")
                    .then()
                    .statusCode(200);
            String restored = asEditor().get("/v1/admin/articles/" + id).getHeader("ETag");
            asEditor()
                    .header("If-Match", restored)
                    .post("/v1/admin/articles/" + id + "/publish")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void someArticlesAreStillOnTheirWay() {
        isAtTheDesk("what-to-know-before-the-winter-ferry-sails", "scheduled");
        isAtTheDesk("harbour-fund-report-the-wall-was-known-to-be-weak", "scheduled");
        isAtTheDesk("rada-obere-pidriadnyka-dlia-nasosnoi-stantsii", "in-review");
        isAtTheDesk("notes-shipyard-orders", "draft");
    }

    private static void isAtTheDesk(String slug, String stage) {
        asEditor()
                .get("/v1/admin/articles?publication=none&limit=100")
                .then()
                .statusCode(200)
                .body("items.find { it.slug == '" + slug + "' }.stage", equalTo(stage));
    }

    @Test
    void whatWasKilledIsGoneAndWhatWasUnpublishedIsNotThere() {
        given().get("/v1/articles/by-slug/warehouse-nine-to-be-sold-documents-show")
                .then()
                .statusCode(410);
        given().get("/v1/articles/by-slug/summer-works-on-tram-lines-2-and-4")
                .then()
                .statusCode(404);
    }

    @Test
    void legacyAddressesLeadToPresentOnes() {
        given().get("/v1/resolve?url=/news/2019/05/02/lower-quarter-flooded-again")
                .then()
                .statusCode(200)
                .body("redirectTo", equalTo("https://courier.example.org/en/city/why-the-lower-quarter-floods"));
    }

    @Test
    void isLoadedOnceIntoWhatIsNew() {
        asIfNew(() -> {
            assertTrue(loader.isNew());
            assertTrue(loader.load());
            assertFalse(loader.load());
        });
    }

    @Test
    void isNotLoadedWhereReadersHadAnythingOrAnArticleIsInTheTrashOrAnotherInstanceLoadsIt() {
        asIfNew(() -> {
            execute("UPDATE content_clock SET commit = 1");
            assertFalse(loader.load());
            execute("UPDATE content_clock SET commit = 0");

            execute("""
                    INSERT INTO article (id, version, created_at, created_by, saved_at, saved_by, trashed_at, revision, stage,
                                         publication, language, kind, content)
                    VALUES (uuidv7(), 2, now(), 'admin', now(), 'admin', now(), 1, 'draft', 'none', 'en', 'article', '{}')""");
            assertFalse(loader.load());
            execute("DELETE FROM article");

            QuarkusTransaction.requiringNew().run(() -> {
                execute("SELECT pg_advisory_xact_lock(" + DemoLoader.LOCK + ")");
                QuarkusTransaction.suspendingExisting().run(() -> assertFalse(loader.load()));
            });
        });
    }

    private interface Check {
        void run() throws SQLException;
    }

    /** On an installation that nobody wrote to yet; the demo is there again afterwards. */
    private void asIfNew(Check check) {
        clear();
        try {
            check.run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            clear();
            loader.load();
        }
    }

    /** Ledgers too, which nothing but this ever empties. */
    private void clear() {
        String ledgers = "consent_wording, consent_entry, contribution, contribution_reference, contribution_match, "
                + "contribution_alias, member_event";
        for (String ledger : ledgers.split(", ", -1)) {
            execute("ALTER TABLE " + ledger + " DISABLE TRIGGER USER");
        }
        String all =
                "TRUNCATE demo_step, campaign, article, redirect, collection, section, tag, author, document, document_slug, "
                        + "document_killed, change_log, tier, member, gift, gift_person, newsletter, subscriber, edition, delivery, "
                        + ledgers + " CASCADE";
        Deadline.await("what is to be cleared", () -> isDone(all));
        for (String ledger : ledgers.split(", ", -1)) {
            execute("ALTER TABLE " + ledger + " ENABLE TRIGGER USER");
        }
        execute("UPDATE site SET logo_id = NULL, podcast_artwork_id = NULL");
        execute("DELETE FROM media");
        execute("UPDATE content_clock SET commit = 0");
    }

    /** What the service does by itself may have locked the same in another order. */
    private boolean isDone(String sql) {
        try {
            execute(sql);
            return true;
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof SQLException refused && DEADLOCK.equals(refused.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static ValidatableResponse article(String slug) {
        return read("/v1/articles/by-slug/" + slug);
    }

    static ValidatableResponse read(String path) {
        return given().get(path).then().statusCode(200);
    }

    static RequestSpecification asEditor() {
        String key = ConfigProvider.getConfig().getValue("masthead.admin-key", String.class);
        return given().header("Authorization", "Bearer " + key);
    }
}
