package masthead.desk.csv;

import jakarta.persistence.Converter;
import masthead.platform.persistence.WordColumn;

@Converter(autoApply = true)
class ImportStateColumn extends WordColumn<ImportState> {

    ImportStateColumn() {
        super(ImportState.class);
    }
}
