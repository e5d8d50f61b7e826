package masthead.article;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import masthead.article.content.ArticleKind;

/** Stores the kind as the word that the wire has too. */
@Converter
class KindColumn implements AttributeConverter<ArticleKind, String> {

    @Override
    public String convertToDatabaseColumn(ArticleKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public ArticleKind convertToEntityAttribute(String column) {
        return ArticleKind.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
