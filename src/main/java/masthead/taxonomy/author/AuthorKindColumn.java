package masthead.taxonomy.author;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stores the kind as the word that the wire has too. */
@Converter(autoApply = true)
class AuthorKindColumn implements AttributeConverter<AuthorKind, String> {

    @Override
    public String convertToDatabaseColumn(AuthorKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public AuthorKind convertToEntityAttribute(String column) {
        return AuthorKind.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
