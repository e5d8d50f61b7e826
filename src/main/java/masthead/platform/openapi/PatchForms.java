package masthead.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import masthead.platform.http.MergePatch;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * A merge patch (RFC 7396) has what the draft has, nothing of it required and all of it nullable. Objects within it are patches
 * too, and so are the values of maps; arrays are replaced whole.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.PATCH_FORMS)
public final class PatchForms implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (Endpoint endpoint : Endpoint.all(document)) {
            if (endpoint.hasBody()) {
                MediaType patch =
                        endpoint.operation().getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
                String draft = patch == null ? null : SchemaNames.in(patch.getSchema());
                if (patch != null && draft != null) {
                    patch.setSchema(SchemaNames.to(patchOf(document, draft)));
                }
            }
        }
    }

    private static String patchOf(OpenAPI document, String draft) {
        String name =
                (draft.endsWith("Draft") ? draft.substring(0, draft.length() - "Draft".length()) : draft) + "Patch";
        Schema patch = SchemaCopy.of(SchemaNames.named(document, draft));
        patch.setRequired(null);
        patch.setDescription("A change: what is left out stays, null empties, arrays are replaced whole (RFC 7396).");
        Map<String, Schema> properties = new LinkedHashMap<>();
        patch.getProperties().forEach((property, schema) -> properties.put(property, nullable(document, schema)));
        patch.setProperties(properties);
        document.getComponents().addSchema(name, patch);
        return name;
    }

    private static Schema nullable(OpenAPI document, Schema property) {
        Schema plain = Nulls.refused(property);
        String named = SchemaNames.in(plain);
        if (named != null && SchemaNames.named(document, named).getProperties() != null) {
            String inner = patchOf(document, named);
            SchemaNames.rename(plain, old -> inner);
        }
        if (plain.getAdditionalPropertiesSchema() != null) {
            plain.setAdditionalPropertiesSchema(nullable(document, plain.getAdditionalPropertiesSchema()));
        }
        return Nulls.allowed(plain);
    }
}
