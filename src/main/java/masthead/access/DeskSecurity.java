package masthead.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import masthead.platform.openapi.Endpoint;
import masthead.platform.openapi.FilterOrder;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Says in the API document which scopes open each operation of the desk. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.DESK_SECURITY)
public final class DeskSecurity implements OASFilter {

    private static final String SCHEME = "bearerKey";

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
        return scopes.isEmpty()
                ? List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME))
                : scopes.stream()
                        .map(scope -> OASFactory.createSecurityRequirement().addScheme(SCHEME, scope.toString()))
                        .toList();
    }
}
