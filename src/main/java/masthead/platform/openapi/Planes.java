package masthead.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Names the group of each operation after its path, and says which of delivery give more to who has a key. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.PLANES)
public final class Planes implements OASFilter {

    private static final String READER = "readerToken";
    private static final List<String> KEYS = List.of("bearerKey", "staffToken");

    /** What a key needs where the operator lets nobody read without one. */
    private static final String READ = "content:read";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (Endpoint endpoint : Endpoint.all(document)) {
            endpoint.operation().setTags(List.of(tag(endpoint)));
            endpoint.operation().setSecurity(security(endpoint));
        }
    }

    /** Reads are for anybody, unless the operator asks for a key; some give more to who has credentials. */
    private static List<SecurityRequirement> security(Endpoint endpoint) {
        boolean isRead = endpoint.isRead();
        List<SecurityRequirement> security = new ArrayList<>();
        if (isRead || endpoint.operation().getResponses().hasAPIResponse("401")) {
            security.add(OASFactory.createSecurityRequirement());
            security.add(OASFactory.createSecurityRequirement().addScheme(READER));
            KEYS.forEach(scheme -> security.add(
                    OASFactory.createSecurityRequirement().addScheme(scheme, isRead ? List.of(READ) : List.of())));
        }
        return security;
    }

    /** {@code /v1/articles} is of Articles, {@code /v1/admin/articles/{id}} of DeskArticles. */
    private static String tag(Endpoint endpoint) {
        StringBuilder tag = new StringBuilder(endpoint.isDesk() ? "Desk" : "");
        for (String word : endpoint.collection().split("-", -1)) {
            tag.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return tag.toString();
    }
}
