package masthead.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.article.content.ArticleDraft;
import masthead.platform.persistence.JsonColumn;

@Singleton
@Converter
class ContentColumn extends JsonColumn<ArticleDraft> {

    ContentColumn(ObjectMapper json) {
        super(json, ArticleDraft.class);
    }
}
