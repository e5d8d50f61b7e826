package masthead.platform.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads parameters; one that cannot be read is named (the framework's own answer would be an empty 404). */
@Provider
public class Parameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            UUID.class, Parameters::uuid,
            Integer.class, Integer::valueOf,
            Instant.class, Parameters::instant,
            Boolean.class, Parameters::bool,
            Language.class, Language::read);

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, ?> reader = type.isEnum() ? text -> constant(type, text) : READERS.get(type);
        if (reader == null) {
            return null;
        }
        String name = name(annotations);
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                try {
                    return (T) reader.apply(text);
                } catch (IllegalArgumentException e) {
                    throw ProblemException.malformed(Fault.ofParameter(name, "wrong-type", Expected.of(type)));
                }
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }

    static UUID uuid(String text) {
        UUID read = UUID.fromString(text);
        if (text.length() != 36) {
            throw new IllegalArgumentException("UUID.fromString also reads shortened forms");
        }
        return read;
    }

    private static Instant instant(String text) {
        try {
            return StrictJson.instant(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Object constant(Class<?> type, String text) {
        try {
            for (Field field : type.getFields()) {
                JsonProperty name = field.getAnnotation(JsonProperty.class);
                if (name != null && name.value().equals(text)) {
                    return field.get(null);
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalArgumentException(text);
    }

    private static String name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(annotation -> switch (annotation) {
                    case QueryParam query -> query.value();
                    case PathParam path -> path.value();
                    default -> "";
                })
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("parameter");
    }
}
