package masthead.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that an operation does not know, or that come more than once where it takes one value: a typo must
 * not go unseen, unless it is {@link AnyQuery}.
 */
public class KnownParameters {

    /** How long the value of a parameter may be, in characters. */
    public static final int LONGEST = 1000;

    /** What the framework would take for nothing at all where it is empty. */
    private static final Set<Class<?>> NEVER_EMPTY = Set.of(CommaSeparated.class, Language.class);

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseOthers(ResourceInfo operation, ContainerRequestContext request) {
        Method method = operation.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getPackageName().startsWith("masthead")) {
            return;
        }
        Map<String, Class<?>> types = known.computeIfAbsent(method, KnownParameters::parametersOf);
        boolean isOpen = method.getDeclaringClass().isAnnotationPresent(AnyQuery.class);
        List<Fault> faults = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            Class<?> type = types.get(name);
            if (type == null) {
                if (!isOpen) {
                    faults.add(Fault.ofParameter(name, "unknown-parameter", "is not known here"));
                }
            } else if (values.size() > 1 && type != List.class) {
                faults.add(Fault.ofParameter(name, "repeated", "must come once"));
            } else if (NEVER_EMPTY.contains(type) && values.contains("")) {
                faults.add(Fault.ofParameter(name, "required", "must not be empty"));
            } else {
                int longest = type == CommaSeparated.class ? CommaSeparated.LONGEST : LONGEST;
                values.forEach(value -> check(name, value, longest, faults));
            }
        });
        request.getUriInfo()
                .getPathParameters()
                .forEach((name, values) -> check(name, values.getFirst(), LONGEST, faults));
        if (!faults.isEmpty()) {
            throw ProblemException.malformed(faults);
        }
    }

    private static void check(String name, String value, int longest, List<Fault> faults) {
        if (!StorableText.isStorable(value)) {
            faults.add(Fault.ofParameter(name, "malformed", "holds a control character or half of a surrogate pair"));
        } else if (value.codePointCount(0, value.length()) > longest) {
            faults.add(Fault.ofParameter(name, "wrong-length", "must have at most " + longest + " characters"));
        }
    }

    /** The types of the parameters by their names. */
    private static Map<String, Class<?>> parametersOf(Method operation) {
        Map<String, Class<?>> types = new HashMap<>();
        for (Parameter parameter : operation.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                types.put(query.value(), parameter.getType());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (RecordComponent component : parameter.getType().getRecordComponents()) {
                    QueryParam inner = component.getAccessor().getAnnotation(QueryParam.class);
                    if (inner != null) {
                        types.put(inner.value(), component.getType());
                    }
                }
            }
        }
        return types;
    }
}
