package masthead.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Stream;
import masthead.platform.openapi.Endpoint;
import masthead.platform.openapi.FilterOrder;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Says in the API document which scopes open each operation of the desk. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.DESK_SECURITY)
public final class DeskSecurity implements OASFilter {

    private static final List<String> SCHEMES = List.of("bearerKey", "staffToken");

    /** @throws IllegalStateException which ends the build, for an operation that nobody may call */
    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (Endpoint endpoint : Endpoint.all(document)) {
            if (endpoint.isDesk()) {
                endpoint.operation().setSecurity(security(endpoint.operation().getOperationId()));
            }
        }
    }

    private static List<SecurityRequirement> security(String operation) {
        List<Scope> scopes = DeskPermissions.of(operation);
        if (scopes == null) {
            throw new IllegalStateException(operation + " is not in the table of DeskPermissions");
        }
        return SCHEMES.stream()
                .flatMap(scheme -> scopes.isEmpty()
                        ? Stream.of(OASFactory.createSecurityRequirement().addScheme(scheme))
                        : scopes.stream()
                                .map(scope ->
                                        OASFactory.createSecurityRequirement().addScheme(scheme, scope.toString())))
                .toList();
    }
}
