package masthead.contribution;

import static masthead.contribution.Till.anEmail;
import static masthead.contribution.Till.anEvent;
import static masthead.contribution.Till.donation;
import static masthead.contribution.Till.entry;
import static masthead.contribution.Till.record;
import static masthead.contribution.Till.refund;
import static masthead.contribution.Till.tell;
import static masthead.desk.Newsroom.desk;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import masthead.desk.Newsroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ContributionTest {

    @Inject
    DataSource database;

    @Test
    void whatIsToldTwiceIsThereOnce() {
        String event = anEvent();
        tell(donation(event, 4900), donation(event, 4900))
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("known", equalTo(1))
                .body("items.outcome", contains("recorded", "known"));
        tell(donation(event, 4900)).then().body("recorded", equalTo(0)).body("known", equalTo(1));

        entries(event).then().body("items", hasSize(1)).body("items[0].amount", equalTo(4900));
    }

    @Test
    void theSameNameForSomethingElseIsRefused() {
        String event = anEvent();
        String first = record(donation(event, 4900));

        tell(donation(event, 4800))
                .then()
                .body("refused", equalTo(1))
                .body("items[0].errors.code", contains("reused"))
                .body("items[0].errors.pointer", contains("/contributions/0/sourceEventId"));
        read(first).then().body("amount", equalTo(4900));
    }

    @Test
    void whatIsRefusedKeepsNoneOfTheOthersBack() {
        String good = anEvent();
        String bad = anEvent();
        tell(entry("donation", bad, ", \"amount\": -1, \"currency\": \"XYZ\""), donation(good, 100))
                .then()
                .statusCode(200)
                .body("items.outcome", contains("refused", "recorded"))
                .body("items[0].errors.pointer", contains("/contributions/0/amount", "/contributions/0/currency"));

        entries(bad).then().body("items", empty());
        entries(good).then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            donation       | , "amount": 0, "currency": "EUR"                                       | /amount     | out-of-range
            donation       | , "amount": 100000000001, "currency": "EUR"                            | /amount     | out-of-range
            donation       | , "amount": 1                                                          | /currency   | required
            donation       | , "currency": "EUR", "amount": null                                    | /amount     | required
            donation       | , "amount": 1, "currency": "eur"                                       | /currency   | malformed
            donation       | , "amount": 1, "currency": "DEM"                                       | /currency   | malformed
            donation       | , "amount": 1, "currency": "BGN"                                       | /currency   | malformed
            donation       | , "amount": 1, "currency": "XAU"                                       | /currency   | malformed
            donation       | , "amount": 1, "currency": "EUR", "gift": {"months": 12}               | /gift       | out-of-place
            member-joined  | , "amount": 1, "currency": "EUR"                                       | /payer      | required
            member-joined  | , "payer": {"email": "nobody"}                                         | /payer/email| malformed
            refund         | , "amount": 1, "currency": "EUR"                                       | /refersTo   | required
            cancellation   |                                                                        | /payer      | required
            correction     | , "correctsId": "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10"                 | /reason     | required
            correction     | , "correctsId": "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10", "reason": "No" | /correctsId | unknown
            correction     | , "reason": "No"                                                       | /correctsId | required
            """)
    void badInputIsAnsweredWithItsPlace(String kind, String more, String pointer, String code) {
        String event = anEvent();
        tell(entry(kind, event, more == null ? "" : more))
                .then()
                .statusCode(200)
                .body("refused", equalTo(1))
                .body(
                        "items[0].errors.find { it.code == '%s' }.pointer".formatted(code),
                        equalTo("/contributions/0" + pointer));
        entries(event).then().body("items", empty());
    }

    @Test
    void theFutureIsRefusedBeyondFiveMinutes() {
        tell("{\"kind\": \"donation\", \"source\": \"till\", \"sourceEventId\": \"%s\", \"at\": \"2099-01-01T00:00:00Z\", \"amount\": 1, \"currency\": \"EUR\"}"
                        .formatted(anEvent()))
                .then()
                .body("items[0].errors.pointer", contains("/contributions/0/at"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999", "10.5", "\"100\""})
    void anAmountThatIsNoWholeNumberCannotBeRead(String amount) {
        tell(entry("donation", anEvent(), ", \"currency\": \"EUR\", \"amount\": " + amount))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/contributions/0/amount"));
    }

    @Test
    void moreThanFiveHundredAreRefusedAtOnce() {
        String[] many = new String[501];
        java.util.Arrays.setAll(many, i -> donation(anEvent(), 1));
        tell(many).then().statusCode(422).body("errors.pointer", contains("/contributions"));
    }

    @Test
    void aRefundFindsWhatItBelongsToWhicheverComesFirst() {
        String order = anEvent();
        String payment = anEvent();
        String early = record(refund(anEvent(), payment));
        read(early).then().body("matchedId", nullValue());
        desk().get("/v1/admin/contributions?unmatched=true&limit=100").then().body("items.id", not(empty()));

        String given = record(entry(
                "donation",
                order,
                ", \"amount\": 900, \"currency\": \"EUR\", \"references\": [\"%s\"]".formatted(payment)));
        String late = record(refund(anEvent(), order));

        read(early).then().body("matchedId", equalTo(given));
        read(late).then().body("matchedId", equalTo(given));
    }

    @Test
    void aRefundInAnotherCurrencyBelongsToSomethingElse() {
        String order = anEvent();
        record(donation(order, 900));
        String refund = record(entry(
                "refund",
                anEvent(),
                ", \"amount\": 1, \"currency\": \"UAH\", \"refersTo\": [\"%s\"]".formatted(order)));

        read(refund).then().body("matchedId", nullValue());
    }

    @Test
    void anEntryIsCorrectedOnceByAnotherWithAReason() {
        String wrong = record(donation(anEvent(), 900));
        String more = ", \"correctsId\": \"%s\", \"reason\": \"It was a test.\"".formatted(wrong);
        String correction = record(entry("correction", anEvent(), more));

        read(wrong).then().body("correctedById", equalTo(correction)).body("amount", equalTo(900));
        read(correction).then().body("correctsId", equalTo(wrong)).body("reason", equalTo("It was a test."));
        tell(entry("correction", anEvent(), more)).then().body("items[0].errors.code", contains("taken"));
        tell(entry("correction", anEvent(), ", \"correctsId\": \"%s\", \"reason\": \"No\"".formatted(correction)))
                .then()
                .body("items[0].errors.code", contains("out-of-place"));
    }

    @Test
    void whatWasWrongBelongsToNothingThatComesLater() {
        String order = anEvent();
        String wrong = record(refund(anEvent(), order));
        record(entry("correction", anEvent(), ", \"correctsId\": \"%s\", \"reason\": \"No\"".formatted(wrong)));
        record(donation(order, 900));

        read(wrong).then().body("matchedId", nullValue());
        desk().get("/v1/admin/contributions?unmatched=true&limit=100").then().body("items.id", not(hasItem(wrong)));
    }

    @Test
    void whatIsRefusedLeavesNoNames() {
        String first = anEvent();
        String given = record(donation(first, 900));
        String payment = anEvent();
        String references = ", \"references\": [\"%s\"]".formatted(payment);
        String correction = ", \"correctsId\": \"%s\", \"reason\": \"No\"".formatted(record(donation(anEvent(), 1)));
        record(entry("correction", anEvent(), correction));

        tell(
                        entry("gift-purchased", first, ", \"amount\": 900, \"currency\": \"EUR\"" + references),
                        entry("correction", anEvent(), correction + references))
                .then()
                .statusCode(200)
                .body("items.outcome", contains("refused", "refused"));

        String refund = record(refund(anEvent(), payment));
        read(refund).then().body("matchedId", nullValue());
        read(given).then().body("amount", equalTo(900));
    }

    @Test
    void theLedgerHoldsNothingThatSaysWhoItIs() throws SQLException {
        String email = anEmail();
        String name = Newsroom.unique("Name");
        record(entry("gift-purchased", anEvent(), """
                , "amount": 4900, "currency": "EUR", "payer": {"email": "%1$s", "name": "%2$s", "customerId": "%2$s"},
                "gift": {"months": 12, "recipientEmail": "%1$s", "recipientName": "%2$s", "message": "%2$s"}""".formatted(email, name)));

        assertFalse(holds(
                "SELECT EXISTS (SELECT FROM contribution c, contribution_reference r WHERE c::text || r::text ~ '%s|%s')"
                        .formatted(email, name)));
        assertTrue(holds("SELECT EXISTS (SELECT FROM contribution WHERE gift_months = 12)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE contribution SET amount = 1",
                "DELETE FROM contribution",
                "TRUNCATE contribution CASCADE",
                "UPDATE contribution_match SET matched_at = now()",
                "DELETE FROM contribution_reference"
            })
    void nothingInItIsEverChanged(String statement) {
        String order = anEvent();
        record(entry(
                "donation",
                order,
                ", \"amount\": 9, \"currency\": \"EUR\", \"references\": [\"%s-pay\"]".formatted(order)));
        record(refund(anEvent(), order));

        SQLException refused = assertThrows(SQLException.class, () -> execute(statement));
        assertTrue(String.valueOf(refused.getMessage()).contains("never changed"), refused.getMessage());
    }

    @Test
    void sourcesOfTheServiceItselfAreNobodyElses() {
        tell(donation(anEvent(), 1).replace("\"till\"", "\"stripe\""))
                .then()
                .body("items[0].errors.pointer", contains("/contributions/0/source"));
    }

    @Test
    void theLedgerIsReadByFiltersAndPages() {
        String campaign = java.util.UUID.randomUUID().toString();
        assertEquals(404, read(campaign).statusCode());
        desk().get("/v1/admin/contributions?kind=theft").then().statusCode(400);
        desk().get(
                        "/v1/admin/contributions?kind=donation&source=till&from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z&unmatched=false&limit=1")
                .then()
                .statusCode(200);
    }

    private static Response entries(String event) {
        return desk().get("/v1/admin/contributions?source=till&sourceEventId=" + event);
    }

    private static Response read(String id) {
        return desk().get("/v1/admin/contributions/" + id);
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private boolean holds(String condition) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(condition)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
