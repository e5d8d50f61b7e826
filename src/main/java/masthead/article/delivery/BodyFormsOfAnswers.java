package masthead.article.delivery;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import masthead.platform.openapi.FilterOrder;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Describes in the API document what {@link BodyForm} does: which of both forms of a body an article has. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.ANSWER_FORMS)
public final class BodyFormsOfAnswers implements OASFilter {

    private static final String ARTICLE = "Article";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Schema article =
                Objects.requireNonNull(document.getComponents().getSchemas().get(ARTICLE), ARTICLE);
        Map<String, Schema> properties = new LinkedHashMap<>();
        article.getProperties().forEach((name, property) -> {
            properties.put(name, property);
            if (name.equals(BodyForm.BLOCKS_FIELD)) {
                property.setDescription("Its text, block by block. Left out with `body=html` and `body=none`.");
                properties.put(BodyForm.HTML_FIELD, html());
            }
        });
        article.setProperties(properties);
        article.setRequired(article.getRequired().stream()
                .filter(name -> !name.equals(BodyForm.BLOCKS_FIELD))
                .toList());
    }

    private static Schema html() {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(
                        "Its text as HTML, only with `body=html` and `body=both`: semantic HTML5 without scripts, styles "
                                + "and classes. Each block is one element that has the block's id as `data-block-id`; "
                                + "a campaign slot has its key as `data-campaign-slot`.");
    }
}
