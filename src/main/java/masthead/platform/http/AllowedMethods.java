package masthead.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemType;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says with 405 which methods an address has, as RFC 9110 demands; the framework knows, but does not tell. */
@ApplicationScoped
public class AllowedMethods {

    private record Operation(Pattern address, String method) {}

    private final List<Operation> operations = new ArrayList<>();

    AllowedMethods(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    add(root.value(), method);
                }
            }
        }
    }

    @ServerExceptionMapper
    public Response tell(NotAllowedException e, UriInfo uri) {
        TreeSet<String> allowed = new TreeSet<>();
        for (Operation operation : operations) {
            if (operation.address().matcher(uri.getPath()).matches()) {
                allowed.add(operation.method());
            }
        }
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        allowed.add(HttpMethod.OPTIONS);
        return Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This address has %s.".formatted(String.join(", ", allowed)))
                .response()
                .header(HttpHeaders.ALLOW, String.join(", ", allowed))
                .build();
    }

    private void add(String root, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Path path = method.getAnnotation(Path.class);
                String template = (root + "/" + (path == null ? "" : path.value())).replaceAll("//+", "/");
                String address = template.replaceAll("/$", "").replaceAll("\\{[^}]+}", "[^/]+");
                operations.add(new Operation(Pattern.compile(address + "/?"), verb.value()));
            }
        }
    }
}
