package masthead.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Operations whose id begins with {@code list} are annotated with their item; they answer a page of it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.LIST_PAGES)
public final class ListPages implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (Endpoint endpoint : Endpoint.all(document)) {
            if (endpoint.isList()) {
                endpoint.operation()
                        .getResponses()
                        .getAPIResponse("200")
                        .getContent()
                        .getMediaTypes()
                        .values()
                        .forEach(type -> wrap(document, type));
            }
        }
    }

    private static void wrap(OpenAPI document, MediaType type) {
        String item = SchemaNames.in(type.getSchema());
        if (item == null) {
            throw new IllegalStateException("a list is annotated with the record of its items");
        }
        String page = item + "Page";
        document.getComponents().addSchema(page, page(item));
        type.setSchema(SchemaNames.to(page));
    }

    private static Schema page(String item) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("One page of a list.")
                .required(List.of("items", "next"))
                .addProperty(
                        "items",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description(
                                        "As many as `limit` says at most; fewer do not mean that this is the last page.")
                                .maxItems(PageRequest.LARGEST)
                                .items(SchemaNames.to(item)))
                .addProperty(
                        "next",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.STRING, SchemaType.NULL))
                                .format("uri-reference")
                                .description(
                                        "The next page, null on the last one. Follow it; do not build it yourself."));
    }
}
