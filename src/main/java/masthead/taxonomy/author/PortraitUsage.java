package masthead.taxonomy.author;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import masthead.desk.Usage;
import masthead.media.Pictures;

/** Portraits are pictures in use. */
@ApplicationScoped
class PortraitUsage implements Usage {

    @Override
    public Map<String, Long> of(String type, UUID id) {
        return type.equals(Pictures.TYPE) ? Map.of("authors", Author.withPortrait(id)) : Map.of();
    }
}
