package masthead.platform.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;

/** Reads drafts: bytes to JSON to a record, then the record as a whole. Each fault is told with its place. */
@ApplicationScoped
public class Drafts {

    private static final int MOST_UNREADABLE = 20;

    private final ObjectMapper json;
    private final Validator validator;

    /** A draft is all there: unlike an entity's, no part of it has to be asked whether it is loaded. */
    Drafts(ObjectMapper json, ValidatorFactory validators) {
        this.json = json;
        this.validator =
                validators.usingContext().traversableResolver(new AllThere()).getValidator();
    }

    private static final class AllThere implements TraversableResolver {

        @Override
        public boolean isReachable(Object part, Path.Node property, Class<?> type, Path path, ElementType kind) {
            return true;
        }

        @Override
        public boolean isCascadable(Object part, Path.Node property, Class<?> type, Path path, ElementType kind) {
            return true;
        }
    }

    /** A draft out of a request's body. */
    public <D extends Draft> D read(byte[] body, Class<D> type) {
        return bind(object(body), type);
    }

    /** What is there now, changed by a patch. */
    public <D extends Draft> D merge(D current, MergePatch patch) {
        @SuppressWarnings("unchecked")
        Class<D> type = (Class<D>) current.getClass();
        return bind(patch.applyTo(json.valueToTree(current)), type);
    }

    /**
     * All of a body.
     *
     * @throws ProblemException 413 when it is longer than the service reads, and had not said so
     */
    static byte[] bytes(InputStream body) {
        byte[] read;
        try {
            read = body.readNBytes(FrontDoor.LARGEST_BODY + 1);
        } catch (IOException e) {
            throw ProblemException.malformed(Fault.at("", "incomplete", "did not arrive whole"));
        }
        if (read.length > FrontDoor.LARGEST_BODY) {
            throw new ProblemException(ProblemType.CONTENT_TOO_LARGE, FrontDoor.tooLarge());
        }
        return read;
    }

    MergePatch readPatch(byte[] body) {
        return new MergePatch(object(body));
    }

    private ObjectNode object(byte[] body) {
        JsonNode read;
        try {
            read = json.readTree(body);
        } catch (StreamConstraintsException e) {
            throw ProblemException.malformed(
                    Fault.at("", "too-deep-or-long", "nests too deep or has a value too long"));
        } catch (JacksonException e) {
            String what =
                    e.getOriginalMessage().startsWith("Duplicate field") ? "repeats a field" : "is not valid JSON";
            throw ProblemException.malformed(Fault.at("", "malformed-json", what + place(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!(read instanceof ObjectNode object)) {
            throw ProblemException.malformed(Fault.at("", "wrong-type", "must be a JSON object"));
        }
        List<Fault> faults = StorableText.faults(object);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return object;
    }

    private <D extends Draft> D bind(JsonNode tree, Class<D> type) {
        D draft = bindReadable(tree, type);
        List<Fault> faults = faults(draft, "");
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return draft;
    }

    /**
     * What is not valid in a part of a draft that is judged on its own.
     *
     * @param at where the part is: a JSON pointer
     */
    public List<Fault> faults(Object part, String at) {
        List<Fault> faults = new ArrayList<>();
        for (ConstraintViolation<Object> violation : validator.validate(part)) {
            faults.add(Fault.at(at + pointer(violation.getPropertyPath()), code(violation), violation.getMessage()));
        }
        if (part instanceof Draft draft) {
            draft.contradictions()
                    .forEach(fault -> faults.add(Fault.at(at + fault.pointer(), fault.code(), fault.detail())));
        }
        faults.sort(Comparator.comparing(Fault::pointer, Comparator.nullsFirst(Comparator.naturalOrder())));
        return faults;
    }

    /** Each value that cannot be read is noted and taken out, so that all are told at once. */
    private <D extends Draft> D bindReadable(JsonNode tree, Class<D> type) {
        List<Fault> faults = new ArrayList<>();
        while (true) {
            try {
                D draft = json.treeToValue(tree, type);
                if (faults.isEmpty()) {
                    return draft;
                }
                throw ProblemException.malformed(faults);
            } catch (JsonMappingException e) {
                faults.add(fault(e, tree));
                if (!takeOut(JsonPointer.compile(pointer(e.getPath())), tree) || faults.size() == MOST_UNREADABLE) {
                    throw ProblemException.malformed(faults);
                }
            } catch (JacksonException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether there was something to take out. What stands behind it in a list keeps its number. */
    private static boolean takeOut(JsonPointer place, JsonNode tree) {
        if (place.matches()) {
            return false;
        }
        return switch (tree.at(place.head())) {
            case ObjectNode parent -> parent.remove(place.last().getMatchingProperty()) != null;
            case ArrayNode parent -> {
                int index = place.last().getMatchingIndex();
                boolean isThere = parent.hasNonNull(index);
                if (isThere) {
                    parent.setNull(index);
                }
                yield isThere;
            }
            default -> false;
        };
    }

    private static String place(JacksonException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static Fault fault(JsonMappingException e, JsonNode tree) {
        String pointer = pointer(e.getPath());
        return switch (e) {
            case UnrecognizedPropertyException unknown -> Fault.at(pointer, "unknown-field", "is not known here");
            case InvalidTypeIdException type
            when !tree.at(pointer).isObject() -> Fault.at(pointer, "wrong-type", Expected.of(Object.class));
            case InvalidTypeIdException type
            when type.getTypeId() == null -> Fault.at(pointer + "/type", "unknown-type", "is needed");
            case InvalidTypeIdException type ->
                Fault.at(
                        pointer + "/type",
                        "unknown-type",
                        Expected.ofType(type.getBaseType().getRawClass()));
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null ->
                Fault.at(pointer, "wrong-type", Expected.of(mismatch.getTargetType()));
            default -> Fault.at(pointer, "wrong-type", "has a value that cannot be read");
        };
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        JsonPointer pointer = JsonPointer.empty();
        for (JsonMappingException.Reference step : path) {
            pointer = step.getFieldName() != null
                    ? pointer.appendProperty(step.getFieldName())
                    : pointer.appendIndex(Math.max(step.getIndex(), 0));
        }
        return pointer.toString();
    }

    private static String pointer(Path path) {
        JsonPointer pointer = JsonPointer.empty();
        for (Path.Node step : path) {
            if (step.getIndex() != null) {
                pointer = pointer.appendIndex(step.getIndex());
            }
            if (step.getKey() != null) {
                pointer = pointer.appendProperty(step.getKey().toString());
            }
            if (step.getKind() == ElementKind.PROPERTY && step.getName() != null) {
                pointer = pointer.appendProperty(step.getName());
            }
        }
        return pointer.toString();
    }

    private static String code(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty", "AnyGiven" -> "required";
            case "Size" -> "wrong-length";
            case "Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero" -> "out-of-range";
            default -> "malformed";
        };
    }
}
