package masthead.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes stored documents of projections: JSON and what it names. */
@ApplicationScoped
class Rendering {

    private static final int LONGEST_SORT_KEY = 100;

    /** Where cards have their texts in other languages, and what a name is called in there. */
    private static final String LOCALIZED = "localized";

    private static final String NAME = "name";

    private final Collator collator = Collator.getInstance(ULocale.ROOT).freeze();
    private final ObjectMapper json;
    private final References references;
    private final LocalizedTexts texts;
    private final Map<String, Integer> versions;

    Rendering(ObjectMapper json, @All List<Projector> projectors) {
        this.json = json;
        Set<Class<?>> shapes = projectors.stream()
                .flatMap(projector -> projector.shapes().stream())
                .collect(Collectors.toSet());
        this.references = References.of(shapes);
        this.texts = LocalizedTexts.of(shapes);
        this.versions = projectors.stream().collect(Collectors.toUnmodifiableMap(Projector::type, Projector::version));
    }

    /** What is written; without content it is a removal. */
    record Rendered(Change change, @Nullable Content content) {}

    /**
     * @param sortKey the name as bytes that sort as people of any language expect, in hexadecimal
     * @param listing what it lists, as it is stored
     */
    record Content(
            Projection projection,
            int version,
            String sortKey,
            String document,
            String card,
            Set<UUID> names,
            Set<UUID> cardNames,
            @Nullable String listing,
            @Nullable Whole whole,
            @Nullable Words words) {

        Content filled(Filled with) {
            return new Content(
                    projection,
                    version,
                    sortKey,
                    with.document(),
                    card,
                    with.names(),
                    cardNames,
                    listing,
                    whole,
                    words);
        }
    }

    /** A document with what it lists. */
    record Filled(String document, Set<UUID> names) {}

    /** What stands in the place of the document for those who may read all of it. */
    record Whole(String gate, String document, Set<UUID> names) {}

    Rendered of(Change change) {
        return switch (change) {
            case Change.Remove remove -> new Rendered(remove, null);
            case Change.Upsert upsert -> new Rendered(upsert, content(upsert.projection()));
        };
    }

    /** @param type of what the document lists */
    Filled filled(String document, String type, Collection<UUID> ids) {
        try {
            ObjectNode tree = (ObjectNode) json.readTree(document);
            ArrayNode listed = tree.putArray(ids(type));
            ids.forEach(id -> listed.add(id.toString()));
            return new Filled(tree.toString(), references.namedBy(tree));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document that was stored can be read", e);
        }
    }

    /** A stored document with no more than the first of what it lists. */
    Filled shortened(byte[] document, FirstOf first) {
        try {
            ObjectNode tree = (ObjectNode) json.readTree(document);
            if (tree.path(ids(first.type())) instanceof ArrayNode listed) {
                while (listed.size() > first.most()) {
                    listed.remove(listed.size() - 1);
                }
            }
            return new Filled(tree.toString(), references.namedBy(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ids(String type) {
        return type + "Ids";
    }

    References references() {
        return references;
    }

    LocalizedTexts texts() {
        return texts;
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
                sortKey(projection.sortName()),
                document.toString(),
                card.toString(),
                references.namedBy(document),
                references.namedBy(card),
                projection.listing() == null
                        ? null
                        : json.valueToTree(projection.listing().stored()).toString(),
                projection.whole() == null ? null : whole(projection.whole()),
                words(projection.words(), card));
    }

    private Whole whole(Gated gated) {
        ObjectNode whole = json.valueToTree(gated.whole());
        return new Whole(gated.gate(), whole.toString(), references.namedBy(whole));
    }

    /** A name is found in each language that the card has it in. */
    private static @Nullable Words words(@Nullable Words words, ObjectNode card) {
        if (words == null || !words.isName()) {
            return words;
        }
        List<String> names = new ArrayList<>();
        card.path(LOCALIZED).forEach(texts -> {
            if (texts.path(NAME).isTextual()) {
                names.add(texts.path(NAME).textValue());
            }
        });
        return words.withLabels(names);
    }

    /** The Unicode collation (UTS 10), so that Ähre stands by Ahle and Ґанок by Ганок; long names are told apart by id. */
    private String sortKey(String name) {
        byte[] key = collator.getCollationKey(name).toByteArray();
        return HexFormat.of().formatHex(key, 0, Math.min(key.length, LONGEST_SORT_KEY));
    }
}
