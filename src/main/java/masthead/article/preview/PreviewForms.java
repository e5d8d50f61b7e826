package masthead.article.preview;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Objects;
import masthead.platform.openapi.Endpoint;
import masthead.platform.openapi.FilterOrder;
import masthead.platform.openapi.Nulls;
import masthead.platform.openapi.SchemaCopy;
import masthead.platform.openapi.SchemaNames;
import masthead.platform.openapi.WireRecords;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Describes previews in the API document: what readers get, with null for what a working copy may lack. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.PREVIEW_FORMS)
public final class PreviewForms implements OASFilter {

    private static final String ANSWERED = "Article";
    private static final String PREVIEWED = "ArticlePreview";

    private final WireRecords records;

    public PreviewForms(IndexView index) {
        this.records = new WireRecords(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Schema preview = SchemaCopy.of(
                Objects.requireNonNull(document.getComponents().getSchemas().get(ANSWERED)));
        preview.setDescription("An article as readers would get it, with null for what it lacks yet.");
        ClassInfo type = Objects.requireNonNull(records.of(ANSWERED + "Document"));
        WireRecords.components(type).stream()
                .filter(WireRecords::isNullable)
                .map(component -> preview.getProperties().get(component.name()))
                .filter(Objects::nonNull)
                .forEach(Nulls::allowed);
        Nulls.allowed(Objects.requireNonNull(preview.getProperties().get("url")))
                .setDescription("Where readers will find it; null while it lacks what its address is made of.");
        document.getComponents().addSchema(PREVIEWED, preview);
        Endpoint.all(document).stream()
                .filter(Endpoint::isPreviewable)
                .map(endpoint -> endpoint.operation().getResponses().getAPIResponse("200"))
                .forEach(answer -> answer.getContent()
                        .addMediaType(
                                Previews.MEDIA_TYPE,
                                OASFactory.createMediaType().schema(SchemaNames.to(PREVIEWED))));
    }
}
