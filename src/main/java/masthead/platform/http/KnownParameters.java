package masthead.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that an operation does not know, or that come more than once: a typo must not go unseen. */
public class KnownParameters {

    /** How long the value of a parameter may be, in characters. */
    public static final int LONGEST = 1000;

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseOthers(ResourceInfo operation, ContainerRequestContext request) {
        Method method = operation.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getPackageName().startsWith("masthead")) {
            return;
        }
        Set<String> names = known.computeIfAbsent(method, KnownParameters::parametersOf);
        List<Fault> faults = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!names.contains(name)) {
                faults.add(Fault.ofParameter(name, "unknown-parameter", "is not known here"));
            } else if (values.size() > 1) {
                faults.add(Fault.ofParameter(name, "repeated", "must come once"));
            } else if (isTooLong(values.getFirst())) {
                faults.add(Fault.ofParameter(name, "wrong-length", "must have at most " + LONGEST + " characters"));
            } else if (!Drafts.isStorable(values.getFirst())) {
                faults.add(
                        Fault.ofParameter(name, "malformed", "holds a control character or half of a surrogate pair"));
            }
        });
        request.getUriInfo().getPathParameters().forEach((name, values) -> {
            if (!Drafts.isStorable(values.getFirst())) {
                faults.add(
                        Fault.ofParameter(name, "malformed", "holds a control character or half of a surrogate pair"));
            } else if (isTooLong(values.getFirst())) {
                faults.add(Fault.ofParameter(name, "wrong-length", "must have at most " + LONGEST + " characters"));
            }
        });
        if (!faults.isEmpty()) {
            throw ProblemException.malformed(faults);
        }
    }

    private static boolean isTooLong(String value) {
        return value.codePointCount(0, value.length()) > LONGEST;
    }

    private static Set<String> parametersOf(Method operation) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : operation.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (RecordComponent component : parameter.getType().getRecordComponents()) {
                    QueryParam inner = component.getAccessor().getAnnotation(QueryParam.class);
                    if (inner != null) {
                        names.add(inner.value());
                    }
                }
            }
        }
        return names;
    }
}
