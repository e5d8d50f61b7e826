package masthead.article.stage;

import jakarta.persistence.Converter;
import masthead.platform.persistence.WordColumn;

@Converter(autoApply = true)
class StageColumn extends WordColumn<Stage> {

    StageColumn() {
        super(Stage.class);
    }
}
