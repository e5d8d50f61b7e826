package masthead.contribution;

import static masthead.contribution.Till.anEmail;
import static masthead.contribution.Till.anEvent;
import static masthead.contribution.Till.record;
import static masthead.contribution.Till.refund;
import static masthead.contribution.Till.tell;
import static masthead.desk.Newsroom.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is new and who renews. */
@QuarkusTest
class RenewalTest {

    private final String email = anEmail();

    @Test
    void whoIsAMemberAlreadyRenews() {
        String first = record(joined("2025-11-01"));
        String second = record(joined("2026-11-01").replace(email, email.toUpperCase(java.util.Locale.ROOT)));

        assertRenewals(List.of(first, second), List.of(false, true));
    }

    @Test
    void paymentsWithinDaysAreOneJoiningToldInSeveralWays() {
        assertRenewals(List.of(record(joined("2026-01-01")), record(joined("2026-01-20"))), List.of(false, false));
    }

    @Test
    void aYearOfPaymentsThatIsToldAtOnceIsOneJoiningAndElevenRenewals() {
        List<String> months = new ArrayList<>(IntStream.rangeClosed(1, 12)
                .mapToObj(month -> joined("2025-%02d-01".formatted(month)))
                .toList());
        Collections.reverse(months);

        List<String> ids = tell(months.toArray(String[]::new)).path("items.id");

        List<Boolean> renewals = new ArrayList<>(Collections.nCopies(11, true));
        renewals.add(false);
        assertRenewals(ids, renewals);
    }

    @Test
    void whoLeftIsNewWhenTheyComeBackAlsoWithinOneBatch() {
        String order = anEvent();
        Response told = tell(
                joined(order, "2025-01-01"), joined("2025-02-01"), leaves("2025-02-20", order), joined("2025-04-01"));

        List<String> ids = told.path("items.id");
        assertRenewals(List.of(ids.get(0), ids.get(1), ids.get(3)), List.of(false, true, false));
    }

    @Test
    void whoLeftAfterRenewingIsNewWhenTheyComeBack() {
        String order = anEvent();
        record(joined(order, "2025-01-01"));
        record(joined("2025-02-01"));
        record(leaves("2025-02-20", order));

        assertRenewals(List.of(record(joined("2025-04-01"))), List.of(false));
    }

    @Test
    void aCancellationCountsByWhenItHappenedAndNotByWhenItWasTold() {
        record(joined("2025-03-01"));
        record(leaves("2025-02-20", null));

        assertRenewals(List.of(record(joined("2025-04-01"))), List.of(true));
    }

    @Test
    void aCancellationThatWasNoneEndsNothing() {
        String order = anEvent();
        record(joined(order, "2025-01-01"));
        correct(record(leaves("2025-02-20", order)));
        correct(record(leaves("2025-02-20", null)));

        assertRenewals(List.of(record(joined("2025-04-01"))), List.of(true));
    }

    @Test
    void whoHadAllTheirMoneyBackIsNewWhenTheyComeBack() {
        String order = anEvent();
        record(joined(order, "2025-01-01"));
        record(refund(anEvent(), order));

        assertRenewals(List.of(record(joined("2025-04-01"))), List.of(false));
    }

    @Test
    void aRefundAndWhoComesBackMayBeToldAtOnce() {
        String order = anEvent();
        record(joined(order, "2025-01-01"));
        String back = on("2025-01-05", refund(anEvent(), order));

        List<String> ids = tell(joined("2025-04-01"), back).path("items.id");
        assertRenewals(List.of(ids.getFirst()), List.of(false));
    }

    @Test
    void whatIsTakenBackFirstNeverWas() {
        String wrong = record(leaves("2025-02-20", null));
        record(joined("2025-01-01"));

        List<String> ids = tell(joined("2025-04-01"), correction(wrong)).path("items.id");
        assertRenewals(List.of(ids.getFirst()), List.of(true));
    }

    @Test
    void aRefundThatWasNoneTakesNothingBack() {
        String order = anEvent();
        record(joined(order, "2025-01-01"));
        correct(record(refund(anEvent(), order)));

        assertRenewals(List.of(record(joined("2025-04-01"))), List.of(true));
    }

    private String joined(String day) {
        return joined(anEvent(), day);
    }

    private String joined(String order, String day) {
        return on(day, Till.joined(order, email));
    }

    /** @param order what is cancelled; all that they have if null */
    private String leaves(String day, @org.jspecify.annotations.Nullable String order) {
        String what = order == null
                ? ", \"payer\": {\"email\": \"%s\"}".formatted(email)
                : ", \"refersTo\": [\"%s\"]".formatted(order);
        return on(day, Till.entry("cancellation", anEvent(), what));
    }

    private static void correct(String entry) {
        record(correction(entry));
    }

    private static String correction(String of) {
        return Till.entry(
                "correction", anEvent(), ", \"correctsId\": \"%s\", \"reason\": \"It was none.\"".formatted(of));
    }

    private static String on(String day, String entry) {
        return entry.replace("2026-11-01", day);
    }

    private static void assertRenewals(List<String> ids, List<Boolean> renewals) {
        assertEquals(
                renewals,
                ids.stream()
                        .map(id -> desk().get("/v1/admin/contributions/" + id).<Boolean>path("renewal"))
                        .toList());
    }
}
