package masthead.newsletter;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.platform.persistence.JsonColumn;

@Singleton
@Converter
class NewsletterColumn extends JsonColumn<NewsletterDraft> {

    NewsletterColumn(ObjectMapper json) {
        super(json, NewsletterDraft.class);
    }
}
