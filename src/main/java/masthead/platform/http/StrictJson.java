package masthead.platform.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

/**
 * JSON as the service speaks it. Nothing is guessed: a number is no string, an unknown or repeated field is an error, and
 * depth and length have bounds. Times are RFC 3339 in UTC with three fraction digits.
 */
@Singleton
public final class StrictJson implements ObjectMapperCustomizer {

    /** How deep objects and arrays may nest. */
    static final int DEPTH = 32;

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxNumberLength(40)
                        .maxNameLength(1_000)
                        .build());
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        mapper.setConfig(mapper.getSerializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        for (CoercionInputShape shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        mapper.coercionConfigDefaults()
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                .setAcceptBlankAsEmpty(false);
        mapper.registerModule(new SimpleModule("times and ids")
                .addSerializer(Instant.class, new Write())
                .addDeserializer(Instant.class, new Read())
                .addDeserializer(LocalDate.class, new ReadDate())
                .addDeserializer(UUID.class, new ReadId()));
    }

    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    public static String text(Instant instant) {
        return INSTANT.format(instant);
    }

    /**
     * A time as RFC 3339 writes it, with any offset, in whole milliseconds.
     *
     * @throws DateTimeException when it is none, or of no year from 1 to 9999
     */
    static Instant instant(String text) {
        Instant read = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        if (read.isBefore(EARLIEST) || read.isAfter(LATEST)) {
            throw new DateTimeException("out of bounds");
        }
        return read;
    }

    private static final class Write extends StdSerializer<Instant> {

        Write() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(text(value));
        }
    }

    private static final class Read extends StdDeserializer<Instant> {

        Read() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() == JsonToken.VALUE_STRING) {
                try {
                    return instant(in.getText());
                } catch (DateTimeException e) {
                    // told below, in the same words as any other wrong value
                }
            }
            return (Instant) context.handleWeirdStringValue(
                    Instant.class, in.getText(), "is not a time such as 2026-11-23T18:30:00Z (RFC 3339)");
        }
    }

    private static final class ReadDate extends StdDeserializer<LocalDate> {

        private static final int LENGTH = 10;

        ReadDate() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() == JsonToken.VALUE_STRING && in.getText().length() == LENGTH) {
                try {
                    return LocalDate.parse(in.getText());
                } catch (DateTimeException e) {
                    // told below, in the same words as any other wrong value
                }
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, in.getText(), "is not a date");
        }
    }

    private static final class ReadId extends StdDeserializer<UUID> {

        private static final int LENGTH = 36;

        ReadId() {
            super(UUID.class);
        }

        @Override
        public UUID deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() == JsonToken.VALUE_STRING && in.getText().length() == LENGTH) {
                try {
                    return UUID.fromString(in.getText());
                } catch (IllegalArgumentException e) {
                    // told below, in the same words as any other wrong value
                }
            }
            return (UUID) context.handleWeirdStringValue(UUID.class, in.getText(), "is not a UUID");
        }
    }
}
