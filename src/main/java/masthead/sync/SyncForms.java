package masthead.sync;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import masthead.platform.openapi.FilterOrder;
import masthead.platform.openapi.Nulls;
import masthead.platform.openapi.RecordForms;
import masthead.platform.openapi.SchemaCopy;
import masthead.platform.openapi.SchemaNames;
import masthead.platform.openapi.WireRecords;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Describes in the API document what {@link PageWriter} sends: the documents and cards of all types as they are stored, each
 * with its form, which tells them apart.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.STORED_FORMS)
public final class SyncForms implements OASFilter {

    private static final String FORM = "form";
    private static final String STORED = "Document";
    private static final String LOCALIZED = "localized";
    private static final String ADDRESS = "url";

    private final WireRecords records;

    public SyncForms(IndexView index) {
        this.records = new WireRecords(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> stored = Map.copyOf(document.getComponents().getSchemas());
        Map<String, Schema> made = new LinkedHashMap<>();
        Map<String, String> mapping = new LinkedHashMap<>();
        List<Schema> variants = new ArrayList<>();
        for (SyncType type : SyncType.values()) {
            for (boolean whole : new boolean[] {true, false}) {
                String form = type.form(whole);
                String card = type == SyncType.MEDIA || !whole ? "Card" : "";
                String name = capital(type.wire()) + card + STORED;
                if (stored.containsKey(name) && !mapping.containsKey(form)) {
                    make(name, stored, made);
                    Schema synced = Objects.requireNonNull(made.get(synced(name)));
                    tellForm(synced, form);
                    if (type == SyncType.ARTICLE) {
                        require(synced, required -> required.remove(PageWriter.BODY));
                    }
                    Schema variant = SchemaNames.to(synced(name));
                    variants.add(variant);
                    mapping.put(form, Objects.requireNonNull(variant.getRef()));
                }
            }
        }
        made.forEach(document.getComponents()::addSchema);
        Schema any = Objects.requireNonNull(stored.get("Sync" + STORED));
        any.setType(null);
        any.setProperties(null);
        any.setRequired(null);
        any.setOneOf(variants);
        any.setDiscriminator(OASFactory.createDiscriminator().propertyName(FORM).mapping(mapping));
    }

    /** A form of its own for this schema and all in it that are written or stored. */
    private void make(String name, Map<String, Schema> stored, Map<String, Schema> made) {
        Schema form = stored.get(name);
        if (form == null || made.containsKey(synced(name))) {
            return;
        }
        Schema copy = SchemaCopy.of(form);
        made.put(synced(name), copy);
        ClassInfo type = records.of(name);
        if (type != null && copy.getProperties() != null) {
            RecordForms.asAnswer(copy, type);
            // Texts in other languages are left out where there are none.
            require(copy, required -> required.remove(LOCALIZED));
            if (name.endsWith(STORED) && !WireRecords.leavesNullsOut(type)) {
                allowWhatIsMadeLater(copy, type);
            }
        }
        SchemaNames.visit(copy, inner -> {
            String other = SchemaNames.in(inner);
            if (other != null && !synced(other).equals(other)) {
                make(other, stored, made);
            }
        });
        SchemaNames.rename(copy, SyncForms::synced);
    }

    /** What readers' answers always have may be made when they are given: the address of what a menu leads to. */
    private static void allowWhatIsMadeLater(Schema stored, ClassInfo type) {
        Schema address = stored.getProperties().get(ADDRESS);
        if (address != null && WireRecords.components(type).stream().anyMatch(SyncForms::isAddressMadeLater)) {
            stored.addProperty(ADDRESS, Nulls.allowed(address));
        }
    }

    private static boolean isAddressMadeLater(RecordComponentInfo component) {
        return component.name().equals(ADDRESS) && WireRecords.isNullable(component);
    }

    private static String synced(String schema) {
        for (String suffix : List.of("Draft", STORED)) {
            if (schema.endsWith(suffix)) {
                return "Sync" + schema.substring(0, schema.length() - suffix.length());
            }
        }
        return schema;
    }

    private static void tellForm(Schema synced, String form) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put(
                FORM,
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .constValue(form)
                        .description("Tells what kind it is."));
        properties.putAll(synced.getProperties());
        synced.setProperties(properties);
        require(synced, required -> required.addFirst(FORM));
    }

    private static void require(Schema schema, Consumer<List<String>> change) {
        List<String> required = new ArrayList<>(Objects.requireNonNullElse(schema.getRequired(), List.of()));
        change.accept(required);
        schema.setRequired(required);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
