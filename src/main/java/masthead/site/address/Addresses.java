package masthead.site.address;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import masthead.publication.Lookup.Wanted;
import org.jspecify.annotations.Nullable;

/** The addresses of all things of the site, made and read back. */
public final class Addresses {

    /** @param type of document */
    private record Place(String name, String type, UrlTemplate template) {}

    private final List<Place> places;
    private final ZoneId zone;
    private final List<String> languages;

    Addresses(SiteCard site) {
        this.zone = ZoneId.of(site.zone());
        this.languages = site.languages();
        UrlTemplates templates = site.urlTemplates();
        this.places = List.of(
                place("article", "article", templates.article()),
                place("page", "article", templates.page()),
                place("author", "author", templates.author()),
                place("section", "section", templates.section()),
                place("tag", "tag", templates.tag()),
                place("collection", "collection", templates.collection()),
                place("edition", "edition", templates.edition()));
    }

    /** Scheme, host and port of the site. */
    public String origin() {
        return places.getFirst().template().origin();
    }

    /** The hosts of the site, with their ports where those are not the usual ones. */
    public Set<String> authorities() {
        return places.stream()
                .map(place -> Address.read(place.template().origin()))
                .filter(address -> address != null && address.authority() != null)
                .map(address -> String.valueOf(address.authority()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The languages of the site, the default first. */
    public List<String> languages() {
        return languages;
    }

    /** A path on the site made absolute; what is absolute already stays. */
    public String absolute(String pathOrUrl) {
        return pathOrUrl.startsWith("/") ? origin() + pathOrUrl : pathOrUrl;
    }

    /**
     * Where readers find a document or card; null if things of its type have no address.
     *
     * @param answered with what its address is made of
     */
    @Nullable String url(String type, JsonNode answered) {
        String name = answered.path("kind").asText().equals("page") ? "page" : type;
        for (Place place : places) {
            if (place.name().equals(name)) {
                return place.template().expand(variable -> value(variable, answered));
            }
        }
        return null;
    }

    /** What a path may mean: of the templates that it fits, those first that say more of it themselves. */
    public List<Wanted> meant(String path) {
        List<Wanted> meant = new ArrayList<>();
        for (Place place : places.stream()
                .sorted(Comparator.comparingInt(place -> -place.template().literals()))
                .toList()) {
            Map<String, String> values = place.template().match(path);
            if (values != null) {
                Wanted wanted = wanted(place.type(), values);
                if (!meant.contains(wanted)) {
                    meant.add(wanted);
                }
            }
        }
        return meant;
    }

    private static Wanted wanted(String type, Map<String, String> values) {
        String id = values.get("id");
        String slug = values.get("slug");
        String language = values.get("language");
        return new Wanted(
                type,
                id == null ? null : UUID.fromString(id),
                id != null || slug == null ? null : slug.toLowerCase(Locale.ROOT),
                language == null ? null : language.toLowerCase(Locale.ROOT));
    }

    private @Nullable String value(String variable, JsonNode answered) {
        return switch (variable) {
            case "section" -> answered.path("section").path("slug").asText(null);
            case "year" -> dated(answered, "uuuu");
            case "month" -> dated(answered, "MM");
            case "day" -> dated(answered, "dd");
            default -> answered.path(variable).asText(null);
        };
    }

    /** Null for a draft that has no date yet. */
    private @Nullable String dated(JsonNode answered, String part) {
        String published = answered.path("publishedAt").asText(null);
        return published == null
                ? null
                : DateTimeFormatter.ofPattern(part, Locale.ROOT).withZone(zone).format(Instant.parse(published));
    }

    private static Place place(String name, String type, String template) {
        return new Place(name, type, UrlTemplate.of(template));
    }
}
