package masthead.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import masthead.platform.http.Idempotent;
import masthead.platform.http.KnownParameters;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Gives each operation the headers that it honours, and each parameter its bounds. What a header is for says openapi.yaml. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.REQUEST_PARAMETERS)
public final class RequestParameters implements OASFilter {

    static final String IF_MATCH = "IfMatch";
    static final String IDEMPOTENCY_KEY = "IdempotencyKey";
    static final String PREVIEW_TOKEN = "PreviewToken";

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    private final Set<String> idempotent = new HashSet<>();

    public RequestParameters(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            MethodInfo method = operation.target().asMethod();
            if (method.hasAnnotation(Idempotent.class)
                    || method.declaringClass().hasDeclaredAnnotation(DotName.createSimple(Idempotent.class))) {
                idempotent.add(operation.value("operationId").asString());
            }
        }
    }

    static String refTo(String component) {
        return "#/components/parameters/" + component;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (Endpoint endpoint : Endpoint.all(document)) {
            List<Parameter> parameters = new ArrayList<>();
            boolean conditional = endpoint.isConditional();
            boolean previewable = endpoint.isPreviewable();
            if (endpoint.operation().getParameters() != null) {
                endpoint.operation().getParameters().stream()
                        .filter(parameter -> parameter.getIn() != Parameter.In.HEADER)
                        .sorted(Comparator.comparing(Parameter::getIn).thenComparing(RequestParameters::pagingLast))
                        .forEach(parameter -> parameters.add(bounded(parameter)));
            }
            if (conditional) {
                parameters.add(shared(IF_MATCH));
            }
            if (previewable) {
                parameters.add(shared(PREVIEW_TOKEN));
            }
            if (idempotent.contains(endpoint.operation().getOperationId())) {
                parameters.add(shared(IDEMPOTENCY_KEY));
            }
            if (endpoint.isStream()) {
                parameters.add(shared("LastEventId"));
            } else if (endpoint.isRead()) {
                parameters.add(shared("IfNoneMatch"));
                parameters.add(shared("IfCommitAtLeast"));
            }
            endpoint.operation().setParameters(parameters.isEmpty() ? null : parameters);
        }
    }

    private static String pagingLast(Parameter parameter) {
        boolean paging =
                parameter.getName().equals("limit") || parameter.getName().equals("cursor");
        return (paging ? "1" : "0") + parameter.getName();
    }

    /** What cannot be that long or large is refused when it is read. */
    private static Parameter bounded(Parameter parameter) {
        bound(parameter.getSchema());
        if (isText(parameter.getSchema()) && parameter.getExample() != null) {
            // What looks like a number was read as one.
            parameter.setExample(parameter.getExample().toString());
        }
        return parameter;
    }

    private static boolean isText(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.STRING);
    }

    private static void bound(Schema schema) {
        nameBesideDefault(schema);
        if (schema.getType() == null && schema.getRef() == null) {
            // A class of ours that is read from a text.
            schema.setType(List.of(SchemaType.STRING));
        }
        List<SchemaType> type = schema.getType() == null ? List.of() : schema.getType();
        if (type.contains(SchemaType.STRING) && schema.getFormat() == null && schema.getMaxLength() == null) {
            schema.setMaxLength(KnownParameters.LONGEST);
        }
        if (type.contains(SchemaType.INTEGER)) {
            if (schema.getMaximum() == null) {
                schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Integer.MAX_VALUE));
            }
            if (schema.getFormat() == null) {
                schema.setFormat("int32");
            }
        }
        if (schema.getItems() != null) {
            bound(schema.getItems());
        }
    }

    /** In JSON Schema 2020-12 a default may stand beside a reference; clients make a plain enum of that. */
    private static void nameBesideDefault(Schema schema) {
        List<Schema> parts = schema.getAllOf();
        if (parts != null && parts.size() == 2 && parts.getFirst().getRef() != null) {
            schema.setRef(parts.getFirst().getRef());
            schema.setDefaultValue(parts.getLast().getDefaultValue());
            schema.setAllOf(null);
        }
    }

    private static Parameter shared(String component) {
        return OASFactory.createParameter().ref(refTo(component));
    }
}
