package masthead.taxonomy.author;

import jakarta.persistence.Converter;
import masthead.platform.persistence.WordColumn;

@Converter(autoApply = true)
class AuthorKindColumn extends WordColumn<AuthorKind> {

    AuthorKindColumn() {
        super(AuthorKind.class);
    }
}
