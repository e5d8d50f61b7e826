package masthead.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Stream;
import masthead.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Lists the codes of problems, so that clients can switch on them by name. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.PROBLEM_CODES)
public final class ProblemCodes implements OASFilter {

    private static final String NAME = "ProblemCode";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Schema problem = document.getComponents().getSchemas().get("Problem");
        if (problem != null) {
            List<Object> codes = Stream.of(ProblemType.values())
                    .map(type -> (Object) type.code())
                    .toList();
            Schema code = OASFactory.createSchema()
                    .addType(Schema.SchemaType.STRING)
                    .description("The kinds of problem, stable. " + PlainTypes.OPEN)
                    .enumeration(codes);
            code.addExtension(PlainTypes.EXTENSIBLE, codes);
            document.getComponents().addSchema(NAME, code);
            problem.addProperty("code", SchemaNames.to(NAME).description("The kind of problem."));
        }
    }
}
