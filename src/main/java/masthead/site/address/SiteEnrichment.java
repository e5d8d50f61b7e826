package masthead.site.address;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import masthead.publication.Enrichment;
import org.jspecify.annotations.Nullable;

/** Adds to answers what follows from the settings of the site: addresses, and renditions of pictures. */
@ApplicationScoped
public class SiteEnrichment implements Enrichment {

    private final ObjectMapper json;
    private final ObjectReader reader;

    /** Made once for all answers with the same settings. */
    private volatile @Nullable Settings latest;

    SiteEnrichment(ObjectMapper json) {
        this.json = json;
        // A replica that is newer by a version may have written what this one does not know yet.
        this.reader = json.readerFor(SiteCard.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private record Settings(JsonNode card, Addresses addresses, Renditions renditions) {}

    @Override
    public UUID source() {
        return SiteCard.SITE;
    }

    @Override
    public Addition of(@Nullable JsonNode card) {
        if (card == null) {
            return (type, answered) -> {};
        }
        Settings settings = settings(card);
        return (type, answered) -> {
            switch (type) {
                case "media" -> addRenditions(answered, settings.renditions().of(answered));
                case SiteCard.TYPE ->
                    answered.path("menus").forEach(menu -> menu.forEach(item -> addUrl(item, settings.addresses())));
                default -> {
                    if (settings.addresses().has(type)) {
                        answered.put("url", settings.addresses().url(type, answered));
                    }
                }
            }
        };
    }

    /** @param card of the site */
    public Addresses addresses(JsonNode card) {
        return settings(card).addresses();
    }

    private Settings settings(JsonNode card) {
        Settings known = latest;
        if (known == null || !known.card().equals(card)) {
            try {
                SiteCard site = reader.readValue(card);
                known = new Settings(card, new Addresses(site), new Renditions(site.imageRenditions()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            latest = known;
        }
        return known;
    }

    private void addRenditions(ObjectNode media, List<Rendition> renditions) {
        media.set("renditions", json.valueToTree(renditions));
        media.put("srcset", Renditions.srcset(renditions));
    }

    /** Items lead to the address of what they name, or else to their own. */
    private static void addUrl(JsonNode item, Addresses addresses) {
        if (item instanceof ObjectNode object) {
            if (item.path("target").isObject()) {
                object.set("url", item.path("target").path("url"));
            } else if (item.path("url").isTextual()) {
                object.put("url", addresses.absolute(item.path("url").asText()));
            }
            item.path("items").forEach(child -> addUrl(child, addresses));
        }
    }
}
