package masthead.sync;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import masthead.platform.openapi.FilterOrder;
import masthead.platform.openapi.SchemaCopy;
import masthead.platform.openapi.SchemaNames;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Describes in the API document what {@link PageWriter} sends: the documents and cards of all types as they are stored, each
 * with its form, which tells them apart.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.STORED_FORMS)
public final class SyncForms implements OASFilter {

    private static final String FORM = "form";
    private static final String STORED = "Document";
    private static final String LOCALIZED = "localized";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Map<String, String> mapping = new LinkedHashMap<>();
        List<Schema> variants = new ArrayList<>();
        for (SyncType type : SyncType.values()) {
            for (boolean whole : new boolean[] {true, false}) {
                String form = type.form(whole);
                String card = type == SyncType.MEDIA || !whole ? "Card" : "";
                String name = capital(type.wire()) + card;
                Schema stored = schemas.get(name + STORED);
                if (stored != null && !mapping.containsKey(form)) {
                    String synced = "Sync" + (type == SyncType.MEDIA ? capital(type.wire()) : name);
                    document.getComponents().addSchema(synced, synced(stored, form, type));
                    Schema variant = SchemaNames.to(synced);
                    variants.add(variant);
                    mapping.put(form, Objects.requireNonNull(variant.getRef()));
                }
            }
        }
        Schema any = Objects.requireNonNull(schemas.get("Sync" + STORED));
        any.setType(null);
        any.setProperties(null);
        any.setRequired(null);
        any.setOneOf(variants);
        SchemaNames.reachable(document, variants).forEach(name -> onlyWhereThereAreSome(schemas.get(name)));
        any.setDiscriminator(OASFactory.createDiscriminator().propertyName(FORM).mapping(mapping));
    }

    /** Texts in other languages are left out where there are none. */
    private static void onlyWhereThereAreSome(@Nullable Schema schema) {
        if (schema != null && schema.getRequired() != null) {
            List<String> required = new ArrayList<>(schema.getRequired());
            required.remove(LOCALIZED);
            schema.setRequired(required);
        }
    }

    private static Schema synced(Schema stored, String form, SyncType type) {
        Schema synced = SchemaCopy.of(stored);
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put(
                FORM,
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .constValue(form)
                        .description("Tells what kind it is."));
        properties.putAll(synced.getProperties());
        synced.setProperties(properties);
        List<String> required = new ArrayList<>(List.of(FORM));
        required.addAll(Objects.requireNonNullElse(synced.getRequired(), List.of()));
        if (type == SyncType.ARTICLE) {
            required.remove(PageWriter.BODY);
        }
        synced.setRequired(required);
        return synced;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
