package masthead.site.address;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the site all answers are made with. */
public record SiteCard(
        UUID id,
        String name,
        String zone,
        List<String> languages,
        UrlTemplates urlTemplates,
        @Nullable ImageRenditions imageRenditions) {

    /** There is one site, from the beginning on, and this is its id. */
    public static final UUID SITE = UUID.fromString("00000000-0000-7000-8000-000000000001");
}
