package masthead.newsletter.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import masthead.article.ArticleProjector;
import masthead.body.Body;
import masthead.body.block.Block;
import masthead.body.block.MembersOnlyBlock;
import masthead.body.block.TextWithCards;
import masthead.collection.CollectionDocument;
import masthead.newsletter.Audience;
import masthead.newsletter.NewsletterDraft;
import masthead.newsletter.template.EditionContent;
import masthead.publication.Composition;
import masthead.site.Sites;
import masthead.site.address.SiteCard;
import org.jspecify.annotations.Nullable;

/** Puts together what an edition says, of what is published now. */
@ApplicationScoped
class Composing {

    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#{]+");

    private final Composition composition;
    private final CampaignSlot campaigns;

    Composing(Composition composition, CampaignSlot campaigns) {
        this.composition = composition;
        this.campaigns = campaigns;
    }

    EditionContent of(UUID id, EditionDraft draft, NewsletterDraft newsletter) {
        boolean gated = newsletter.audience() == Audience.MEMBERS;
        String language = newsletter.language();
        List<EditionPart> parts = gated ? draft.parts() : open(draft.parts());
        Map<UUID, List<UUID>> listed = composition.listed(CollectionDocument.ARTICLES, draft.collectionIds());
        JsonNode composed = composition.of(Editions.TYPE, id, language, composed(id, parts, listed));
        JsonNode embedded = composed.path("parts");
        Map<UUID, JsonNode> bodies = bodies(parts, listed, language, gated);
        List<JsonNode> shown = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            JsonNode part = shown(parts.get(i), embedded.path(i), listed, bodies, language);
            if (part != null) {
                shown.add(part);
            }
        }
        JsonNode site = site(language);
        String name = site.path("name").asText("");
        return new EditionContent(
                newsletter.template(),
                draft.subject(),
                draft.preheader(),
                language,
                newsletter.name(),
                site.path("publisher").asText(name),
                home(site),
                gated ? null : composed.path("url").textValue(),
                site.path("postalAddress").asText(""),
                gated,
                shown);
    }

    /** In an edition for everyone all ends where the part for members begins. */
    private static List<EditionPart> open(List<EditionPart> parts) {
        List<EditionPart> open = new ArrayList<>();
        for (EditionPart part : parts) {
            if (part instanceof TextPart text && text.blocks().stream().anyMatch(MembersOnlyBlock.class::isInstance)) {
                open.add(new TextPart(Body.publicPart(text.blocks())));
                return open;
            }
            open.add(part);
        }
        return open;
    }

    private static Composed composed(UUID id, List<EditionPart> parts, Map<UUID, List<UUID>> listed) {
        return new Composed(
                id,
                parts.stream()
                        .map(part -> {
                            List<Block> blocks = part instanceof TextPart text ? text.blocks() : List.of();
                            return new Composed.Part(
                                    blocks, form(part) == ArticleForm.CARD ? articles(part, listed) : List.of());
                        })
                        .toList());
    }

    private Map<UUID, JsonNode> bodies(
            List<EditionPart> parts, Map<UUID, List<UUID>> listed, String language, boolean gated) {
        Set<UUID> wanted = new LinkedHashSet<>();
        for (EditionPart part : parts) {
            if (form(part) == ArticleForm.BODY) {
                wanted.addAll(articles(part, listed));
            }
        }
        Map<UUID, JsonNode> bodies = new LinkedHashMap<>();
        if (!wanted.isEmpty()) {
            for (ObjectNode article : composition.documents(ArticleProjector.TYPE, wanted, language, gated)) {
                TextWithCards.tell(article.path("body"));
                bodies.put(UUID.fromString(article.path("id").textValue()), article);
            }
        }
        return bodies;
    }

    private @Nullable JsonNode shown(
            EditionPart part,
            JsonNode embedded,
            Map<UUID, List<UUID>> listed,
            Map<UUID, JsonNode> bodies,
            String language) {
        if (part instanceof CampaignPart slot) {
            return campaigns.first(slot.placement(), language);
        }
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        if (part instanceof TextPart) {
            TextWithCards.tell(embedded.path("body"));
            shown.put("type", "text").set("blocks", embedded.path("body"));
        } else if (form(part) == ArticleForm.CARD) {
            shown.put("type", "cards").set("articles", embedded.path("articles"));
        } else {
            ArrayNode articles = shown.put("type", "bodies").putArray("articles");
            articles(part, listed).stream()
                    .map(bodies::get)
                    .filter(Objects::nonNull)
                    .forEach(articles::add);
        }
        return shown;
    }

    private static ArticleForm form(EditionPart part) {
        return switch (part) {
            case ArticlesPart articles -> articles.show();
            case CollectionPart collection -> collection.show();
            case TextPart text -> ArticleForm.CARD;
            case CampaignPart none -> ArticleForm.CARD;
        };
    }

    private static List<UUID> articles(EditionPart part, Map<UUID, List<UUID>> listed) {
        return switch (part) {
            case ArticlesPart articles -> articles.articleIds();
            case CollectionPart collection ->
                listed.getOrDefault(collection.collectionId(), List.of()).stream()
                        .limit(collection.first())
                        .toList();
            case TextPart text -> List.of();
            case CampaignPart none -> List.of();
        };
    }

    private JsonNode site(String language) {
        return composition.documents(Sites.TYPE, List.of(SiteCard.SITE), language, false).stream()
                .findFirst()
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static @Nullable String home(JsonNode site) {
        Matcher origin =
                ORIGIN.matcher(site.path("urlTemplates").path("article").asText());
        return origin.lookingAt() ? origin.group() + "/" : null;
    }
}
