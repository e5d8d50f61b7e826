package masthead.site.address;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the site all answers are made with. */
public record SiteCard(
        UUID id,
        String name,
        String zone,
        List<String> languages,
        UrlTemplates urlTemplates,
        List<FormerTemplate> formerUrlTemplates,
        @Nullable ImageRenditions imageRenditions) {

    public SiteCard {
        formerUrlTemplates = Objects.requireNonNullElse(formerUrlTemplates, List.of());
    }

    /** The type of its document. */
    public static final String TYPE = "site";

    /** There is one site, from the beginning on, and this is its id. */
    public static final UUID SITE = UUID.fromString("00000000-0000-7000-8000-000000000001");
}
