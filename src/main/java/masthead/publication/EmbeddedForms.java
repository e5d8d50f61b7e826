package masthead.publication;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import masthead.platform.openapi.Endpoint;
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
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Describes in the API document what {@link Embedding} and each {@link Enrichment} do: the schemas of answers to readers, made of
 * those of documents.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.EMBEDDED_FORMS)
public final class EmbeddedForms implements OASFilter {

    private static final DotName REFERS = DotName.createSimple(Refers.class);
    private static final DotName AS_STORED = DotName.createSimple(AsStored.class);
    private static final DotName PER_LANGUAGE = DotName.createSimple(PerLanguage.class);
    private static final DotName ENRICHED = DotName.createSimple(Enriched.class);

    private final WireRecords records;
    private final Set<String> cards = new HashSet<>();
    private final Map<String, Cut> cuts = new TreeMap<>();

    /** What an answer keeps of a card in some places. */
    private record Cut(String from, Set<String> keeps) {}

    public EmbeddedForms(IndexView index) {
        this.records = new WireRecords(index);
        for (AnnotationInstance refers : index.getAnnotations(REFERS)) {
            String to = refers.value("to").asString();
            AnnotationValue from = refers.value("from");
            cards.add(from == null ? to : from.asString());
            if (from != null) {
                Cut cut = new Cut(from.asString(), Set.of(refers.value("keeps").asStringArray()));
                Cut other = cuts.putIfAbsent(to, cut);
                if (other != null && !other.equals(cut)) {
                    throw new IllegalStateException("%s is now %s and now %s".formatted(to, other, cut));
                }
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Forms forms = new Forms(document.getComponents().getSchemas());
        List<Endpoint> delivery = Endpoint.all(document).stream()
                .filter(endpoint -> !endpoint.isDesk())
                .toList();
        for (Schema answer : Endpoint.answerSchemas(delivery)) {
            String name = SchemaNames.in(answer);
            if (name != null && !isAsStored(name)) {
                forms.make(name, true);
                SchemaNames.rename(answer, EmbeddedForms::answered);
            }
        }
        forms.cut();
        forms.made.forEach(document.getComponents()::addSchema);
    }

    private boolean isAsStored(String schema) {
        ClassInfo type = records.of(schema);
        return type != null && type.hasDeclaredAnnotation(AS_STORED);
    }

    private static String answered(String schema) {
        for (String suffix : List.of("Draft", "Document")) {
            if (schema.endsWith(suffix)) {
                return schema.substring(0, schema.length() - suffix.length());
            }
        }
        return schema;
    }

    private final class Forms {

        private final Map<String, Schema> stored;
        private final Map<String, Schema> made = new LinkedHashMap<>();

        Forms(Map<String, Schema> stored) {
            this.stored = stored;
        }

        /** @param whole whether it is a document or card itself, where null stands for what is not published */
        void make(String schema, boolean whole) {
            Cut cut = cuts.get(schema);
            if (cut != null) {
                make(cut.from(), true);
                return;
            }
            String answered = answered(schema);
            if (made.containsKey(answered)) {
                return;
            }
            String name = stored.containsKey(schema) ? schema : schema + "Document";
            Schema form = SchemaCopy.of(Objects.requireNonNull(stored.get(name), name));
            made.put(answered, form);
            ClassInfo type = records.of(name);
            if (type != null) {
                RecordForms.asAnswer(form, type);
                embed(form, type, whole);
                enrich(form, type);
            }
            SchemaNames.visit(form, inner -> {
                String other = SchemaNames.in(inner);
                if (other != null) {
                    make(other, cards.contains(answered(other)));
                }
            });
            SchemaNames.rename(form, EmbeddedForms::answered);
        }

        /** Last, when the cards are whole. */
        void cut() {
            cuts.forEach((name, cut) -> {
                Schema card = made.get(cut.from());
                if (card != null) {
                    Schema form = SchemaCopy.of(card);
                    Map<String, Schema> properties = new LinkedHashMap<>(form.getProperties());
                    properties.keySet().retainAll(cut.keeps());
                    form.setProperties(properties);
                    form.setRequired(form.getRequired().stream()
                            .filter(cut.keeps()::contains)
                            .toList());
                    made.put(name, form);
                }
            });
        }

        private void embed(Schema form, ClassInfo type, boolean whole) {
            Map<String, Schema> properties = new LinkedHashMap<>();
            Map<String, RecordComponentInfo> components = new LinkedHashMap<>();
            WireRecords.components(type).forEach(component -> components.put(component.name(), component));
            List<String> required = new ArrayList<>(Objects.requireNonNullElse(form.getRequired(), List.of()));
            form.getProperties().forEach((name, property) -> {
                RecordComponentInfo component = components.get(name);
                if (component != null && component.hasDeclaredAnnotation(PER_LANGUAGE)) {
                    required.remove(name);
                    return;
                }
                String card = component == null ? null : card(component);
                if (component == null || card == null) {
                    properties.put(name, canVanish(property) ? Nulls.allowed(property) : whatIsLeft(property));
                } else {
                    String answered = References.answered(name);
                    boolean nullable =
                            (whole || WireRecords.isNullable(component)) && !WireRecords.leavesNullsOut(type);
                    properties.put(answered, embedded(property, card, nullable));
                    required.replaceAll(old -> old.equals(name) ? answered : old);
                }
            });
            form.setProperties(properties);
            form.setRequired(required);
        }

        private void enrich(Schema form, ClassInfo type) {
            AnnotationInstance enriched = type.declaredAnnotation(ENRICHED);
            if (enriched != null) {
                Schema added =
                        Objects.requireNonNull(stored.get(enriched.value("with").asString()));
                List<String> required = new ArrayList<>(form.getRequired());
                added.getProperties().forEach((name, property) -> {
                    form.addProperty(name, SchemaCopy.of(property));
                    required.add(name);
                });
                form.setRequired(required);
            }
        }

        private Schema embedded(Schema ids, String card, boolean nullable) {
            Schema embedded = OASFactory.createSchema().description(ids.getDescription());
            if (ids.getType() != null && ids.getType().contains(SchemaType.ARRAY)) {
                return embedded.addType(SchemaType.ARRAY)
                        .maxItems(ids.getMaxItems())
                        .items(SchemaNames.to(card));
            }
            embedded.setRef(SchemaNames.to(card).getRef());
            return nullable ? Nulls.allowed(embedded) : embedded;
        }

        /** A list may become shorter than it was written. */
        private Schema whatIsLeft(Schema property) {
            if (property.getItems() != null && canVanish(property.getItems())) {
                property.setMinItems(null);
            }
            return property;
        }

        /** Whether a property's object disappears with what it names. */
        private boolean canVanish(Schema property) {
            String name = SchemaNames.in(Nulls.refused(SchemaCopy.of(property)));
            ClassInfo type = name == null ? null : records.of(name);
            return type != null
                    && WireRecords.components(type).stream()
                            .anyMatch(component -> card(component) != null
                                    && !isDispensable(component)
                                    && component.type().kind() != Type.Kind.PARAMETERIZED_TYPE);
        }
    }

    private static @Nullable String card(RecordComponentInfo component) {
        AnnotationInstance refers = component.declaredAnnotation(REFERS);
        return refers == null ? null : refers.value("to").asString();
    }

    private static boolean isDispensable(RecordComponentInfo component) {
        AnnotationValue dispensable = component.declaredAnnotation(REFERS).value("dispensable");
        return dispensable != null && dispensable.asBoolean();
    }
}
