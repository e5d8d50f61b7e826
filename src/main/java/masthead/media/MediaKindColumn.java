package masthead.media;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stores the kind as the word that the wire has too. */
@Converter(autoApply = true)
class MediaKindColumn implements AttributeConverter<MediaKind, String> {

    @Override
    public String convertToDatabaseColumn(MediaKind kind) {
        return kind.word();
    }

    @Override
    public MediaKind convertToEntityAttribute(String column) {
        return MediaKind.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
