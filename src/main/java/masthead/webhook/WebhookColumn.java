package masthead.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.platform.persistence.JsonColumn;

@Singleton
@Converter
class WebhookColumn extends JsonColumn<WebhookDraft> {

    WebhookColumn(ObjectMapper json) {
        super(json, WebhookDraft.class);
    }
}
