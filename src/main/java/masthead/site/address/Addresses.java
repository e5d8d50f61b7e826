package masthead.site.address;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import masthead.publication.Lookup.Wanted;
import org.jspecify.annotations.Nullable;

/** The addresses of all things of the site, made and read back. */
public final class Addresses {

    private record Place(AddressType type, UrlTemplate template) {}

    private final List<Place> places;
    private final List<Place> former;
    private final ZoneId zone;
    private final List<String> languages;

    Addresses(SiteCard site) {
        this.zone = ZoneId.of(site.zone());
        this.languages = site.languages();
        UrlTemplates templates = site.urlTemplates();
        this.places = Arrays.stream(AddressType.values())
                .map(type -> new Place(type, UrlTemplate.of(type.template(templates))))
                .toList();
        this.former = site.formerUrlTemplates().stream()
                .map(one -> new Place(one.type(), UrlTemplate.of(one.template())))
                .toList();
    }

    /** Scheme, host and port of the site. */
    public String origin() {
        return places.getFirst().template().origin();
    }

    /** The hosts that the site has and had, with their ports where those are not the usual ones. */
    public Set<String> authorities() {
        return Stream.concat(places.stream(), former.stream())
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

    /** Whether things of this type have addresses. */
    boolean has(String type) {
        return places.stream().anyMatch(place -> place.type().documents().equals(type));
    }

    /**
     * Where readers find a document or card; null if things of its type have no address, and for a draft that lacks what its
     * address is made of.
     *
     * @param answered with what its address is made of
     */
    @Nullable String url(String type, JsonNode answered) {
        boolean isPage = answered.path("kind").asText().equals("page");
        for (Place place : places) {
            if (place.type().documents().equals(type) && (place.type() == AddressType.PAGE) == isPage) {
                return place.template().expand(variable -> value(variable, answered));
            }
        }
        return null;
    }

    /** What a path may mean: of the templates that it fits, those first that say more of it themselves; the former ones last. */
    public List<Wanted> meant(String path) {
        return Stream.concat(moreLiteralFirst(places), moreLiteralFirst(former))
                .map(place -> wanted(place, path))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Stream<Place> moreLiteralFirst(List<Place> places) {
        return places.stream()
                .sorted(Comparator.comparingInt(place -> -place.template().literals()));
    }

    private static Optional<Wanted> wanted(Place place, String path) {
        return Optional.ofNullable(place.template().match(path))
                .map(values -> wanted(place.type().documents(), values));
    }

    /** Only articles have a language in their addresses. */
    private static Wanted wanted(String type, Map<String, String> values) {
        String id = values.get("id");
        String slug = values.get("slug");
        String language = type.equals("article") ? values.get("language") : null;
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
}
