package masthead.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/** What a writer sends is named {@code …Draft} throughout, so that its plain name is free for what readers get. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.DRAFT_NAMES)
public final class DraftNames implements OASFilter {

    private static final String SUFFIX = "Draft";

    private final WireRecords records;

    public DraftNames(IndexView index) {
        this.records = new WireRecords(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Set<String> written = SchemaNames.reachable(document, Endpoint.requestSchemas(Endpoint.all(document)));
        UnaryOperator<String> name =
                old -> written.contains(old) && records.of(old) != null && !old.endsWith(SUFFIX) ? old + SUFFIX : old;
        Map<String, Schema> renamed = new LinkedHashMap<>();
        document.getComponents().getSchemas().forEach((old, schema) -> {
            SchemaNames.rename(schema, name);
            renamed.put(name.apply(old), schema);
        });
        document.getComponents().setSchemas(renamed);
        Endpoint.requestSchemas(Endpoint.all(document)).forEach(schema -> SchemaNames.rename(schema, name));
        Endpoint.answerSchemas(Endpoint.all(document)).forEach(schema -> SchemaNames.rename(schema, name));
    }
}
