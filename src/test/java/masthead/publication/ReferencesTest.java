package masthead.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    private static final UUID A = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID B = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    private record Story(UUID id, @Refers(to = "PersonCard") UUID writerId, List<Part> parts) {}

    private sealed interface Part permits Text, Picture {}

    private record Sign(@Refers(to = Link.SCHEMA) UUID targetId) {}

    private record Text(String text, UUID legacyId) implements Part {}

    private record Picture(@Refers(to = "PictureCard") List<UUID> pictureIds) implements Part {}

    private record Linking(@Refers(to = "PersonCard") UUID personId, List<Chain> links) {}

    private record Chain(
            @Refers(
                    to = "PersonLink",
                    from = "PersonCard",
                    keeps = {"id", "name"})
            UUID personId) {}

    @Test
    void areFoundInRecordsWithinListsOfSealedTypes() {
        assertEquals(
                Set.of("writerId", "pictureIds"),
                References.of(List.of(Story.class)).fields());
    }

    @Test
    void areCollectedOnceEachInTheirOrderAndOnlyWhereMarked() throws JsonProcessingException {
        References references = References.of(List.of(Story.class));

        Set<UUID> named = references.namedBy(new ObjectMapper().readTree("""
                {"id": "%1$s", "writerId": "%2$s", "parts": [{"legacyId": "%1$s"}, {"pictureIds": ["%2$s", "%1$s"]}]}""".formatted(A, B)));

        assertEquals(List.of(B, A), List.copyOf(named));
    }

    @Test
    void keepWhatTheirPlaceSays() {
        References references = References.of(List.of(Linking.class));

        assertEquals(List.of(), references.kept(new References.Place("", "personId")));
        assertEquals(List.of("id", "name"), references.kept(new References.Place("links", "personId")));
    }

    @Test
    void areLinksWhereOnlyTheAddressIsWanted() {
        References references = References.of(List.of(Story.class, Sign.class));

        assertTrue(references.isLink(new References.Place("", "targetId")));
        assertFalse(references.isLink(new References.Place("", "writerId")));
        assertFalse(references.isLink(new References.Place("", "id")));
    }

    @Test
    void areAnsweredUnderTheNameOfTheThing() {
        assertEquals("section", References.answered("sectionId"));
        assertEquals("relatedArticles", References.answered("relatedArticleIds"));
    }
}
