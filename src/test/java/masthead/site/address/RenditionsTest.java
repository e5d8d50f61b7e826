package masthead.site.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenditionsTest {

    private static final Renditions SERVICE = new Renditions(new ImageRenditions(
            "https://img.example.org/{width}x{height}?src={url}&at={focalX},{focalY}", List.of(1600, 400, 800)));

    @Test
    void areNeverLargerThanTheOriginal() throws JsonProcessingException {
        assertEquals(
                List.of(400, 800, 1000),
                SERVICE.of(media("\"width\": 1000, \"height\": 500")).stream()
                        .map(Rendition::width)
                        .toList());
        assertEquals(
                List.of(300),
                SERVICE.of(media("\"width\": 300")).stream()
                        .map(Rendition::width)
                        .toList());
        assertEquals(
                List.of(400, 800, 1600),
                SERVICE.of(media("\"width\": null")).stream()
                        .map(Rendition::width)
                        .toList());
    }

    @Test
    void keepTheShapeAndTheFocalPoint() throws JsonProcessingException {
        assertEquals(
                new Rendition(
                        "https://img.example.org/400x200?src=https%3A%2F%2Fexample.org%2Fa%2520b.jpg%3Fv%3D1&at=0.25,1",
                        400, 200),
                SERVICE.of(media("\"width\": 1000, \"height\": 500, \"focalPoint\": {\"x\": 0.25, \"y\": 1.0}"))
                        .getFirst());
        assertEquals(
                new Rendition(
                        "https://img.example.org/400x0?src=https%3A%2F%2Fexample.org%2Fa%2520b.jpg%3Fv%3D1&at=0.5,0.5",
                        400, null),
                SERVICE.of(media("\"width\": 1000")).getFirst());
    }

    @Test
    void mayHaveTheAddressAsItIs() throws JsonProcessingException {
        Renditions plain = new Renditions(new ImageRenditions("https://img.example.org/{width}/{+url}", List.of(400)));

        assertEquals(
                "https://img.example.org/400/https://example.org/a%20b.jpg?v=1 400w",
                Renditions.srcset(plain.of(media("\"width\": null"))));
    }

    @Test
    void areOfPicturesOnly() throws JsonProcessingException {
        assertEquals(List.of(), SERVICE.of(media("\"mimeType\": \"audio/mpeg\"")));
        assertEquals(3, SERVICE.of(media("\"mimeType\": \"image/webp\"")).size());
        assertEquals(List.of(), new Renditions(null).of(media("\"width\": 1000")));
        assertNull(Renditions.srcset(List.of()));
    }

    private static JsonNode media(String more) throws JsonProcessingException {
        return new ObjectMapper().readTree("{\"url\": \"https://example.org/a%%20b.jpg?v=1\", %s}".formatted(more));
    }
}
