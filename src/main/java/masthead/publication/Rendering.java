package masthead.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes stored documents of projections: JSON and what it names. */
@ApplicationScoped
class Rendering {

    private final ObjectMapper json;
    private final References references;
    private final Map<String, Integer> versions;

    Rendering(ObjectMapper json, @All List<Projector> projectors) {
        this.json = json;
        this.references = References.of(projectors.stream()
                .flatMap(projector -> projector.shapes().stream())
                .collect(Collectors.toSet()));
        this.versions = projectors.stream().collect(Collectors.toUnmodifiableMap(Projector::type, Projector::version));
    }

    /** What is written; without content it is a removal. */
    record Rendered(Change change, @Nullable Content content) {}

    record Content(
            Projection projection, int version, String document, String card, Set<UUID> names, Set<UUID> cardNames) {}

    Rendered of(Change change) {
        return switch (change) {
            case Change.Remove remove -> new Rendered(remove, null);
            case Change.Upsert upsert -> new Rendered(upsert, content(upsert.projection()));
        };
    }

    References references() {
        return references;
    }

    private Content content(Projection projection) {
        ObjectNode document = json.valueToTree(projection.document());
        ObjectNode card = json.valueToTree(projection.card());
        Integer version = versions.get(projection.type());
        if (version == null) {
            throw new IllegalStateException("no projector for " + projection.type());
        }
        return new Content(
                projection,
                version,
                document.toString(),
                card.toString(),
                references.namedBy(document),
                references.namedBy(card));
    }
}
