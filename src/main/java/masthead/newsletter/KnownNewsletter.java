package masthead.newsletter;

import java.util.Objects;
import java.util.UUID;

/** A newsletter that readers have, with all that was written of it. */
public record KnownNewsletter(UUID id, NewsletterDraft content) {

    public String slug() {
        return Objects.requireNonNull(content.slug());
    }

    public String name(String language) {
        return Objects.requireNonNull(content.in(language).name());
    }
}
