package masthead.site.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddressesTest {

    private static final Addresses ADDRESSES = new Addresses(new SiteCard(
            SiteCard.SITE,
            "The Quay",
            "Europe/Kyiv",
            List.of("uk", "en"),
            new UrlTemplates(
                    "https://quay.example.org/{year}/{month}/{day}/{section}/{slug}",
                    "https://quay.example.org/{language}/{slug}",
                    "https://people.example.org:8443/{slug}",
                    "https://quay.example.org/{slug}",
                    "https://quay.example.org/topics/{slug}",
                    "https://quay.example.org/lists/{slug}",
                    "https://quay.example.org/mail/{id}",
                    "https://desk.example.org/{type}/{id}"),
            List.of(),
            null));

    @Test
    void datesAreOfTheZoneOfTheSite() throws JsonProcessingException {
        assertEquals("https://quay.example.org/2026/03/09/harbour/pier", url("article", """
                        {"slug": "pier", "section": {"slug": "harbour"}, "publishedAt": "2026-03-08T23:30:00.000Z"}"""));
    }

    @Test
    void aDraftThatLacksWhatItsAddressIsMadeOfHasNone() throws JsonProcessingException {
        assertNull(url("article", "{\"slug\": \"pier\", \"section\": null, \"publishedAt\": null}"));
        assertNull(url("article", "{\"slug\": null, \"publishedAt\": \"2026-11-23T18:30:00.000Z\"}"));
    }

    @Test
    void aStaticPageHasATemplateOfItsOwn() throws JsonProcessingException {
        assertEquals(
                "https://quay.example.org/en/about",
                url("article", "{\"kind\": \"page\", \"language\": \"en\", \"slug\": \"about\"}"));
        assertEquals(
                "https://people.example.org:8443/olha", url("author", "{\"kind\": \"person\", \"slug\": \"olha\"}"));
        assertNull(url("newsletter", "{\"slug\": \"weekly\"}"));
    }

    @Test
    void whatSaysMoreOfAnAddressIsTriedFirst() {
        assertEquals(
                List.of("tag", "article"),
                ADDRESSES.meant("/topics/energy").stream()
                        .map(wanted -> wanted.type())
                        .toList());
    }

    @Test
    void theHostsOfTheSiteAreThoseOfItsTemplates() {
        assertEquals(Set.of("quay.example.org", "people.example.org:8443"), ADDRESSES.authorities());
        assertEquals("https://quay.example.org/about", ADDRESSES.absolute("/about"));
        assertEquals("https://elsewhere.example.org/", ADDRESSES.absolute("https://elsewhere.example.org/"));
    }

    private static @Nullable String url(String type, String answered) throws JsonProcessingException {
        return ADDRESSES.url(type, new ObjectMapper().readTree(answered));
    }
}
