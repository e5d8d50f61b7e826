package masthead.platform.persistence;

import jakarta.persistence.AttributeConverter;
import masthead.platform.text.Word;
import org.jspecify.annotations.Nullable;

/** Stores a constant as the word that the wire has too: in lower case, with hyphens. */
public abstract class WordColumn<E extends Enum<E>> implements AttributeConverter<@Nullable E, @Nullable String> {

    private final Class<E> type;

    protected WordColumn(Class<E> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E constant) {
        return constant == null ? null : Word.of(constant);
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : Word.read(type, column);
    }
}
