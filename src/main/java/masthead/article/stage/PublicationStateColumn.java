package masthead.article.stage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stores the state as the word that the wire has too. */
@Converter(autoApply = true)
class PublicationStateColumn implements AttributeConverter<PublicationState, String> {

    @Override
    public String convertToDatabaseColumn(PublicationState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public PublicationState convertToEntityAttribute(String column) {
        return PublicationState.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
