package masthead.membership;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import masthead.desk.Newsroom.Saved;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What somebody can be a member of: the desk saves it, and readers have it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TierTest {

    @Test
    void readersHaveATierAsSoonAsItIsSavedInTheirLanguage() {
        String name = unique("Friends");
        Saved tier = create("tiers", """
                {"name": "%s", "price": 4800, "currency": "EUR", "interval": "year", "benefits": ["All articles", "The letter"],
                 "localized": {"uk": {"name": "Друзі гавані", "benefits": ["Усі статті", "Лист"]}}}""".formatted(name));

        reader().when()
                .get("/v1/tiers/" + tier.id())
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("price", equalTo(4800))
                .body("interval", equalTo("year"))
                .body("opens", equalTo("members"));
        reader().when()
                .get("/v1/tiers/by-slug/" + tier.string("slug") + "?language=uk")
                .then()
                .statusCode(200)
                .body("name", equalTo("Друзі гавані"))
                .body("benefits", equalTo(java.util.List.of("Усі статті", "Лист")));
        reader().when().get("/v1/tiers?limit=100").then().statusCode(200).body("items.id", hasItem(tier.id()));
    }

    @Test
    void aTierThatIsOfferedNoMoreIsGoneForReadersAndBackWhenItIs() {
        Saved tier = Membership.tier();

        Saved asleep = patch(tier, "{\"active\": false}");
        reader().when().get("/v1/tiers/" + tier.id()).then().statusCode(404);
        reader().when().get("/v1/tiers?limit=100").then().body("items.id", not(hasItem(tier.id())));
        desk().when().get(tier.path()).then().statusCode(200).body("active", equalTo(false));

        patch(asleep, "{\"active\": true}");
        reader().when().get("/v1/tiers/" + tier.id()).then().statusCode(200);
    }

    @Test
    void aFormerSlugLeadsToThePresentOne() {
        Saved tier = Membership.tier();
        String former = tier.string("slug");

        patch(tier, "{\"slug\": \"%s\"}".formatted(unique("renamed")));

        reader().redirects()
                .follow(false)
                .when()
                .get("/v1/tiers/by-slug/" + former)
                .then()
                .statusCode(301);
    }

    @Test
    void aTierThatMembersHaveIsNotPutInTheTrash() {
        Saved tier = Membership.tier();
        Saved member = Membership.member(Membership.address(), ", \"tierId\": \"%s\"".formatted(tier.id()));

        desk().header("If-Match", tier.etag())
                .when()
                .delete(tier.path())
                .then()
                .statusCode(409)
                .body("code", equalTo("in-use"))
                .body("uses.members", equalTo(1));

        patch(member, "{\"tierId\": null}");
        trash(reread(tier));
        reader().when().get("/v1/tiers/" + tier.id()).then().statusCode(404);
    }

    @Test
    void wrongPricesCurrenciesAndIntervalsAreAllTold() {
        desk().body("""
                {"name": " ", "price": -1, "currency": "EURO", "interval": "month", "benefits": [""], "localized": {"uk": {}}}""")
                .when()
                .post("/v1/admin/tiers")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/name", "/price", "/currency", "/benefits/0", "/localized/uk"));
        for (String wrong : new String[] {
            "\"price\": 100000000001, \"currency\": \"EUR\"",
            "\"price\": 1, \"currency\": \"XAU\"",
            "\"price\": 1, \"currency\": \"eur\"",
            "\"price\": null, \"currency\": \"EUR\""
        }) {
            desk().body("{\"name\": \"Friends\", \"interval\": \"month\", %s}".formatted(wrong))
                    .when()
                    .post("/v1/admin/tiers")
                    .then()
                    .statusCode(422);
        }
        for (String unreadable : new String[] {
            "\"price\": 1.5, \"interval\": \"month\"",
            "\"price\": 99999999999999999999, \"interval\": \"month\"",
            "\"price\": \"5\", \"interval\": \"month\"",
            "\"price\": 5, \"interval\": \"week\""
        }) {
            desk().body("{\"name\": \"Friends\", \"currency\": \"EUR\", %s}".formatted(unreadable))
                    .when()
                    .post("/v1/admin/tiers")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void aTierIsActiveAndOpensWhatIsForMembersUnlessItSaysOtherwise() {
        desk().when()
                .get(Membership.tier().path())
                .then()
                .body("active", equalTo(true))
                .body("opens", equalTo("members"))
                .body("description", nullValue());
    }
}
