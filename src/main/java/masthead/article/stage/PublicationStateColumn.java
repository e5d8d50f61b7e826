package masthead.article.stage;

import jakarta.persistence.Converter;
import masthead.platform.persistence.WordColumn;

@Converter(autoApply = true)
class PublicationStateColumn extends WordColumn<PublicationState> {

    PublicationStateColumn() {
        super(PublicationState.class);
    }
}
