package masthead.newsletter.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import masthead.collection.Collections;
import masthead.desk.Usage;
import masthead.media.Pictures;
import masthead.newsletter.Newsletters;

/** What editions name. */
@ApplicationScoped
class EditionUsage implements Usage {

    @Override
    public Map<String, Long> of(String type, UUID id) {
        String condition = switch (type) {
            case Newsletters.TYPE -> "newsletterId = ?1";
            case Collections.TYPE -> "?1 MEMBER OF collectionIds";
            case Pictures.TYPE -> "?1 MEMBER OF mediaIds";
            default -> "";
        };
        return condition.isEmpty()
                ? Map.of()
                : Map.of("editions", Edition.count("trashedAt IS NULL AND " + condition, id));
    }
}
