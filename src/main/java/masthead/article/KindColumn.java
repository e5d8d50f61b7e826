package masthead.article;

import jakarta.persistence.Converter;
import masthead.article.content.ArticleKind;
import masthead.platform.persistence.WordColumn;

@Converter
class KindColumn extends WordColumn<ArticleKind> {

    KindColumn() {
        super(ArticleKind.class);
    }
}
