package masthead.campaign.placement;

import static masthead.campaign.Appeals.live;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What placements cost, as the database itself counts it (pg_stat_statements). */
@QuarkusTest
class PlacementCostTest {

    /** The site and the article, the campaigns, and what is counted for them. */
    private static final int MOST_STATEMENTS = 4;

    private static final String SLOTS = "slots=top-bar,in-article&language=en";

    private final List<Saved> campaigns = new ArrayList<>();

    @Inject
    DataSource database;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void nothingIsDoneByItself() {
        scheduler.pause();
    }

    @AfterEach
    void allIsDoneAgain() {
        campaigns.forEach(campaign -> transition(campaign, "end"));
        scheduler.resume();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20})
    void placementsTakeAFixedNumberOfStatementsHoweverManyCampaignsAreLive(int length) throws SQLException {
        for (int i = 0; i < length; i++) {
            campaigns.add(live());
        }
        Saved article = publishedArticle(unique("Counted"));
        String query = "?%s&articleId=%s".formatted(SLOTS, article.id());
        String[] live = campaigns.stream().map(Saved::id).toArray(String[]::new);

        assertStatements(() -> {
            Response answer = reader().get("/v1/placements" + query);
            answer.then().body("slots.find { it.slot == 'top-bar' }.candidates.id", hasItems(live));
            return answer;
        });
        publishedArticle(unique("Later"));
        assertStatements(() -> reader().contentType("application/json")
                .body("{\"slots\": [\"top-bar\"], \"articleId\": \"%s\", \"language\": \"en\"}".formatted(article.id()))
                .post("/v1/placements/decide?explain=true"));
    }

    private void assertStatements(Supplier<Response> request) throws SQLException {
        run("SELECT pg_stat_statements_reset()");
        Response answer = request.get();
        assertTrue(answer.statusCode() == 200, answer.asString());
        // What looks whether goals are reached goes on by itself.
        long taken = run("""
                SELECT coalesce(sum(calls), 0) FROM pg_stat_statements
                WHERE query !~ 'pg_stat_statements' AND query !~* '^(begin|commit|rollback|set|show)'
                  AND query !~ '^SELECT commit, epoch' AND query !~ '^SELECT c.id FROM campaign c '
                  AND query !~ '(webhook|outbox|api_key|\\m(letter|edition|delivery|csv_import)\\M)'""");
        assertTrue(taken > 0 && taken <= MOST_STATEMENTS, "took " + taken);
    }

    private long run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return sql.contains("reset") ? 0 : row.getLong(1);
        }
    }
}
