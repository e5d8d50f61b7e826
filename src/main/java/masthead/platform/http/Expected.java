package masthead.platform.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a place expects, in words that name no class. */
final class Expected {

    private static final String ONE_OF = "must be one of ";

    private Expected() {}

    static String of(Class<?> type) {
        if (type.isEnum()) {
            return ONE_OF
                    + Arrays.stream(type.getFields())
                            .filter(Field::isEnumConstant)
                            .map(Expected::wireName)
                            .collect(Collectors.joining(", "));
        }
        if (type == String.class) {
            return "must be a string";
        }
        if (type == UUID.class) {
            return "must be a UUID";
        }
        if (type == Language.class) {
            return LanguageTag.WANTED;
        }
        if (type == Instant.class) {
            return "must be a time such as 2026-11-23T18:30:00Z (RFC 3339)";
        }
        if (type == LocalDate.class) {
            return "must be a date such as 2026-11-23 (RFC 3339)";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "must be a whole number within bounds";
        }
        if (type == double.class || type == Double.class) {
            return "must be a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        }
        return Collection.class.isAssignableFrom(type) ? "must be an array" : "must be an object";
    }

    /** @param base of records that are told apart by a type */
    static String ofType(Class<?> base) {
        JsonSubTypes types = base.getAnnotation(JsonSubTypes.class);
        return types == null
                ? "is not a known type"
                : ONE_OF
                        + Arrays.stream(types.value())
                                .map(JsonSubTypes.Type::name)
                                .collect(Collectors.joining(", "));
    }

    private static String wireName(Field constant) {
        JsonProperty name = constant.getAnnotation(JsonProperty.class);
        return name == null ? constant.getName() : name.value();
    }
}
