package masthead.platform.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the filters make of the document of a small harbour ({@code scanned.yaml}, {@link ShapedDocument}). */
class FiltersTest {

    private static final JsonNode DOCUMENT = ShapedDocument.read();

    @Test
    void aCardStandsWhereADocumentRefers() {
        is("{$ref: '#/components/schemas/PortCard'}", "Captain", "home");
        is("{type: array, maxItems: 9, items: {$ref: '#/components/schemas/PortCard'}}", "Ship", "calls");
        assertTrue(schema("Ship").at("/properties/portId").isMissingNode());
        assertEquals(
                List.of("id", "motto", "port", "calls", "captain", "crew", "stops", "flag", "cargo", "berth"),
                names(schema("Ship").path("required")));
    }

    @Test
    void anAnswerHasWhatIsAddedToItsRecord() {
        is("{type: [string, 'null']}", "Ship", "berth");
        assertTrue(schema("Moored").isMissingNode());
    }

    @Test
    void aDocumentHasNullForWhatIsNotPublished() {
        is("{anyOf: [{$ref: '#/components/schemas/PortCard'}, {type: 'null'}]}", "Ship", "port");
    }

    @Test
    void anObjectVanishesWithWhatItNames() {
        assertEquals(
                yaml("[{$ref: '#/components/schemas/Captain'}, {type: 'null'}]"),
                schema("Ship").at("/properties/captain/anyOf"));
        assertEquals(
                yaml("{$ref: '#/components/schemas/Captain'}"), schema("Ship").at("/properties/crew/items"));
    }

    @Test
    void anAnswerIsInOneLanguage() {
        assertTrue(schema("Ship").at("/properties/localized").isMissingNode());
        assertEquals(
                "#/components/schemas/ShipTextsDraft",
                schema("ShipDraft")
                        .at("/properties/localized/additionalProperties/$ref")
                        .asText());
    }

    @Test
    void aCardIsCutToWhatItsPlaceKeeps() {
        is("{$ref: '#/components/schemas/PortLink'}", "Stop", "port");
        assertEquals(List.of("reason"), names(schema("Stop").path("required")));
        assertEquals(List.of("name"), fields(schema("PortLink").path("properties")));
        assertEquals(List.of("name"), names(schema("PortLink").path("required")));
        assertEquals(
                List.of("id", "name"),
                names(schema("PortCard").path("required")).stream().sorted().toList());
    }

    @Test
    void aListMayBecomeShorterThanItWasWritten() {
        assertTrue(schema("Ship").at("/properties/stops/minItems").isMissingNode());
        assertEquals(9, schema("Ship").at("/properties/stops/maxItems").asInt());
    }

    @Test
    void aNumberIsOneThatAnybodyReadsExactly() {
        JsonNode version = schema("DeskShip").at("/properties/version");
        assertEquals(9_007_199_254_740_991L, version.path("maximum").asLong());
        assertEquals(-9_007_199_254_740_991L, version.path("minimum").asLong());
    }

    @Test
    void theDeskKeepsTheDrafts() {
        assertEquals(
                yaml("[{$ref: '#/components/schemas/CaptainDraft'}, {type: 'null'}]"),
                schema("DeskShip").at("/properties/captain/anyOf"));
        assertEquals(
                "uuid", schema("CaptainDraft").at("/properties/homeId/format").asText());
    }

    @Test
    void aDraftDemandsWhatBeanValidationDoesAndRefusesTheRest() {
        assertEquals(List.of("name", "masts"), names(schema("ShipDraft").path("required")));
        assertEquals(List.of("homeId"), names(schema("CaptainDraft").path("required")));
        assertFalse(schema("ShipDraft").path("additionalProperties").asBoolean(true));
        assertEquals(
                List.of("name", "captain", "masts", "cargo", "localized"),
                fields(schema("ShipDraft").path("properties")));
    }

    @Test
    void anAnswerLeavesOutOnlyWhatItsRecordLeavesOut() {
        assertEquals(List.of("by", "left", "stops"), names(schema("Voyage").path("required")));
        assertEquals("string", schema("Voyage").at("/properties/note/type").asText());
        assertEquals(
                List.of("version", "name", "captain"), names(schema("DeskShip").path("required")));
    }

    @Test
    void aPatchDemandsNothingAndEmptiesEverythingAndSoDoWhatItHolds() {
        assertTrue(schema("ShipPatch").path("required").isMissingNode());
        assertFalse(schema("ShipPatch").path("additionalProperties").asBoolean(true));
        assertEquals(yaml("[string, 'null']"), schema("ShipPatch").at("/properties/name/type"));
        assertEquals(
                yaml("[{$ref: '#/components/schemas/CaptainPatch'}, {type: 'null'}]"),
                schema("ShipPatch").at("/properties/captain/anyOf"));
        assertEquals(
                "#/components/schemas/CargoDraft",
                schema("ShipPatch").at("/properties/cargo/items/$ref").asText());
        assertEquals(yaml("[string, 'null']"), schema("CaptainPatch").at("/properties/homeId/type"));
        assertEquals(
                yaml("{anyOf: [{$ref: '#/components/schemas/ShipTextsPatch'}, {type: 'null'}]}"),
                schema("ShipPatch").at("/properties/localized/additionalProperties"));
    }

    @Test
    void variantsAreToldApartInBothForms() {
        assertEquals(
                yaml("{grain: '#/components/schemas/Grain', cars: '#/components/schemas/Cars'}"),
                schema("Cargo").at("/discriminator/mapping"));
        assertEquals(
                yaml("{grain: '#/components/schemas/GrainDraft', cars: '#/components/schemas/CarsDraft'}"),
                schema("CargoDraft").at("/discriminator/mapping"));
        assertTrue(schema("Cargo").path("properties").isMissingNode());
        assertEquals("grain", schema("Grain").at("/properties/kind/const").asText());
        assertEquals(
                List.of("kind", "id", "sort", "weight"), names(schema("Grain").path("required")));
        assertEquals(List.of("kind"), names(schema("GrainDraft").path("required")));
        assertEquals("string", schema("Grain").at("/properties/id/type").asText());
        assertEquals(yaml("[string, 'null']"), schema("GrainDraft").at("/properties/id/type"));
        assertEquals(
                "#/components/schemas/PortCard",
                schema("Cars").at("/properties/maker/$ref").asText());
    }

    @Test
    void patternsAreAnchoredExceptThatOfNotBlank() {
        assertEquals(
                "^(?:[a-z]+)$",
                schema("CaptainDraft").at("/properties/nickname/pattern").asText());
        assertEquals("\\S", schema("ShipDraft").at("/properties/name/pattern").asText());
    }

    @Test
    void enumsAreOpenForReaders() {
        assertEquals(yaml("[red, blue]"), schema("Flag").path("x-extensible-enum"));
    }

    @Test
    void nothingIsLeftThatNothingLeadsTo() {
        List<String> names = fields(DOCUMENT.at("/components/schemas"));
        for (String gone : List.of("UUID", "Instant", "IfMatch", "Unused", "ShipDocument")) {
            assertFalse(names.contains(gone), gone);
        }
        assertEquals(names.stream().sorted().toList(), names);
    }

    @Test
    void aListIsAPageOfItsItems() {
        JsonNode ok = operation("/v1/ships", "get").at("/responses/200/content/application~1json");
        assertEquals("#/components/schemas/ShipCardPage", ok.at("/schema/$ref").asText());
        assertEquals(
                "#/components/schemas/ShipCard",
                schema("ShipCardPage").at("/properties/items/items/$ref").asText());
        assertEquals(
                "#/components/examples/ShipCardPage",
                ok.at("/examples/ShipCardPage/$ref").asText());
        assertEquals(
                "Alba",
                DOCUMENT.at("/components/examples/ShipCardPage/value/items/0/name")
                        .asText());
    }

    private static void is(String expected, String schema, String property) {
        ObjectNode found = schema(schema).at("/properties/" + property).deepCopy();
        found.remove("description");
        assertEquals(yaml(expected), found);
    }

    private static JsonNode schema(String name) {
        return DOCUMENT.at("/components/schemas/" + name);
    }

    private static JsonNode operation(String path, String method) {
        return DOCUMENT.path("paths").path(path).path(method);
    }

    private static List<String> names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode yaml(String text) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
