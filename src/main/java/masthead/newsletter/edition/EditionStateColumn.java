package masthead.newsletter.edition;

import jakarta.persistence.Converter;
import masthead.platform.persistence.WordColumn;

@Converter(autoApply = true)
class EditionStateColumn extends WordColumn<EditionState> {

    EditionStateColumn() {
        super(EditionState.class);
    }
}
