package masthead.campaign.placement.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The vectors that front ends run too. */
class PlacementVectorsTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final Path VECTORS = Path.of("src/docs/placement-vectors.json");

    @TestFactory
    Stream<DynamicTest> decidesAsPublished() throws IOException {
        return each("cases")
                .map(one -> DynamicTest.dynamicTest(one.path("name").asText(), () -> {
                    Map<String, List<Candidate>> places = new LinkedHashMap<>();
                    for (Map.Entry<String, JsonNode> place : one.path("places").properties()) {
                        places.put(place.getKey(), JSON.convertValue(place.getValue(), new TypeReference<>() {}));
                    }
                    Reader reader = JSON.treeToValue(one.path("reader"), Reader.class);
                    Instant at = Instant.parse(one.path("at").asText());

                    assertEquals(one.path("expected"), json(Decision.of(places, reader, at)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> givesEachReaderTheNumberAsPublished() throws IOException {
        return each("numbers").map(one -> {
            UUID campaign = UUID.fromString(one.path("campaignId").asText());
            String cohort = one.path("cohortId").asText();
            return DynamicTest.dynamicTest(
                    cohort + " of " + campaign,
                    () -> assertEquals(one.path("number").asInt(), Cohort.number(campaign, cohort)));
        });
    }

    private static Stream<JsonNode> each(String list) throws IOException {
        return StreamSupport.stream(JSON.readTree(VECTORS.toFile()).path(list).spliterator(), false);
    }

    private static ObjectNode json(Map<String, List<Verdict>> verdicts) {
        ObjectNode answer = JSON.createObjectNode();
        verdicts.forEach((place, those) -> {
            ArrayNode list = answer.putArray(place);
            for (Verdict verdict : those) {
                list.addObject()
                        .put("id", verdict.id().toString())
                        .put("rule", JSON.convertValue(verdict.rule(), String.class))
                        .put("variant", verdict.variant());
            }
        });
        return answer;
    }
}
