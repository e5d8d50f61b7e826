package masthead.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says of operations that people use with a browser alone that they are told in a page what is wrong, too. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.PAGES)
public final class PageAnswers implements OASFilter {

    private static final String HTML = "text/html";
    private static final String COMPONENTS = "#/components/responses/";
    private static final String SUFFIX = "OrPage";
    private static final String EXAMPLE = "page";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (Endpoint endpoint : Endpoint.all(document)) {
            if (endpoint.hasPages()) {
                Map<String, APIResponse> answers =
                        new TreeMap<>(endpoint.operation().getResponses().getAPIResponses());
                answers.replaceAll((status, answer) -> answer(document, status, answer));
                endpoint.operation().getResponses().setAPIResponses(answers);
            }
        }
    }

    private static APIResponse answer(OpenAPI document, String status, APIResponse answer) {
        String ref = answer.getRef();
        if (ref == null || status.compareTo("4") < 0) {
            if (answer.getContent() != null && answer.getContent().hasMediaType(HTML)) {
                answer.getContent()
                        .getMediaType(HTML)
                        .addExample(EXAMPLE, OASFactory.createExample().ref("#/components/examples/Page"));
                addExample(document);
            }
            return answer;
        }
        String name = ref.substring(COMPONENTS.length());
        APIResponse problem = document.getComponents().getResponses().get(name);
        if (problem == null || name.endsWith(SUFFIX)) {
            return answer;
        }
        if (!document.getComponents().getResponses().containsKey(name + SUFFIX)) {
            document.getComponents().addResponse(name + SUFFIX, withPage(problem));
            addExample(document);
        }
        return OASFactory.createAPIResponse().ref(COMPONENTS + name + SUFFIX);
    }

    private static APIResponse withPage(APIResponse problem) {
        Content content = OASFactory.createContent();
        problem.getContent().getMediaTypes().forEach(content::addMediaType);
        content.addMediaType(HTML, page());
        return OASFactory.createAPIResponse()
                .description(problem.getDescription())
                .headers(problem.getHeaders())
                .content(content);
    }

    private static MediaType page() {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .addExample(EXAMPLE, OASFactory.createExample().ref("#/components/examples/Page"));
    }

    private static void addExample(OpenAPI document) {
        document.getComponents()
                .addExample(
                        "Page",
                        OASFactory.createExample()
                                .summary("A page for people")
                                .value(
                                        "<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>Please confirm – The Harbour Courier</title>"
                                                + "</head>\n<body>…</body>\n</html>\n"));
    }
}
