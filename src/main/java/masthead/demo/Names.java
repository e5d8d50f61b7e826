package masthead.demo;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import masthead.article.ArticleProjector;
import masthead.media.Pictures;
import masthead.membership.tier.Tiers;
import masthead.taxonomy.author.Authors;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.Tags;
import org.jspecify.annotations.Nullable;

/** The ids that the names in the demo's files have come to stand for. */
final class Names {

    private static final Map<String, String> TYPES = Map.ofEntries(
            entry("sectionId", Sections.TYPE),
            entry("tagIds", Tags.TYPE),
            entry("authorId", Authors.TYPE),
            entry("mediaId", Pictures.TYPE),
            entry("portraitId", Pictures.TYPE),
            entry("pictureId", Pictures.TYPE),
            entry("consentWordingId", "consent-wording"),
            entry("logoId", Pictures.TYPE),
            entry("podcastArtworkId", Pictures.TYPE),
            entry("imageId", Pictures.TYPE),
            entry("tierId", Tiers.TYPE),
            entry("articleId", ArticleProjector.TYPE),
            entry("translationOfId", ArticleProjector.TYPE),
            entry("relatedArticleIds", ArticleProjector.TYPE));

    /** By type and name. */
    private final Map<String, Map<String, UUID>> ids;

    Names(Map<String, Map<String, UUID>> ids) {
        this.ids = ids;
    }

    Map<String, Map<String, UUID>> ids() {
        return ids;
    }

    void put(String type, String name, UUID id) {
        ids.computeIfAbsent(type, first -> new HashMap<>()).put(name, id);
    }

    UUID id(String type, String name) {
        UUID id = ids.getOrDefault(type, Map.of()).get(name);
        if (id == null) {
            throw new IllegalStateException("the demo has no %s %s".formatted(type, name));
        }
        return id;
    }

    /** A copy with ids in place of names, wherever a field refers to something. */
    ObjectNode resolve(ObjectNode draft) {
        return (ObjectNode) resolve(draft, null);
    }

    /** A target says itself what its id is of. */
    private static @Nullable String type(ObjectNode object, String field) {
        String own = object.path("type").asText();
        return field.equals("id") && TYPES.containsValue(own) ? own : TYPES.get(field);
    }

    private JsonNode resolve(JsonNode node, @Nullable String type) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode resolved = object.objectNode();
                object.properties()
                        .forEach(member -> resolved.set(
                                member.getKey(), resolve(member.getValue(), type(object, member.getKey()))));
                yield resolved;
            }
            case ArrayNode array -> {
                ArrayNode resolved = array.arrayNode();
                array.forEach(item -> resolved.add(resolve(item, type)));
                yield resolved;
            }
            case TextNode name
            when type != null -> TextNode.valueOf(id(type, name.textValue()).toString());
            default -> node;
        };
    }
}
