package masthead.article.stage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stores the stage as the word that the wire has too. */
@Converter(autoApply = true)
class StageColumn implements AttributeConverter<Stage, String> {

    @Override
    public String convertToDatabaseColumn(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Stage convertToEntityAttribute(String column) {
        return Stage.valueOf(column.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
