package masthead.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import masthead.platform.http.Idempotent;
import masthead.publication.EmbeddedForms;
import masthead.publication.Enriched;
import masthead.publication.PerLanguage;
import masthead.publication.Refers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** The document of a small harbour, made by the filters in the order that they have in a build. */
final class ShapedDocument {

    private static final List<Function<IndexView, OASFilter>> FILTERS = List.of(
            index -> new Tidy(),
            index -> new AttachedExamples(),
            index -> new SharedWords(),
            index -> new NumberBounds(),
            index -> new UsedSchemas(),
            index -> new CommonHeaders(),
            index -> new OperationAnswers(),
            RequestParameters::new,
            index -> new Planes(),
            index -> new PatchForms(),
            index -> new ListPages(),
            EmbeddedForms::new,
            DraftNames::new,
            RecordForms::new,
            index -> new PlainTypes());

    private ShapedDocument() {}

    @Schema(name = "ShipCard")
    record ShipCard(UUID id, String name) {}

    @Schema(name = "PortCard")
    record PortCard(UUID id, String name) {}

    @Schema(name = "CaptainDraft")
    record Captain(
            @NotNull @Refers(to = "PortCard") UUID homeId,
            @Nullable String nickname) {}

    enum Flag {
        RED
    }

    @Schema(name = "Moored")
    record Moored(@Nullable String berth) {}

    @Schema(name = "ShipDocument")
    @Enriched(with = "Moored")
    record ShipDocument(
            UUID id,
            @Nullable String motto,
            @Refers(to = "PortCard") UUID portId,
            @Refers(to = "PortCard") List<UUID> callIds,
            Captain captain,
            List<Captain> crew,
            List<Stop> stops,
            Flag flag,
            List<Cargo> cargo,
            @PerLanguage Map<String, ShipTexts> localized) {}

    @Schema(name = "ShipTextsDraft")
    record ShipTexts(@Nullable String motto) {}

    @Schema(name = "StopDraft")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stop(
            String reason,

            @Refers(
                    to = "PortLink",
                    from = "PortCard",
                    keeps = {"name", "tide"})
            @Nullable UUID portId) {}

    @Schema(name = "ShipDraft")
    record ShipDraft(
            @NotBlank String name,
            @Nullable Captain captain,
            int masts,
            List<Cargo> cargo,
            Map<String, ShipTexts> localized) {}

    @Schema(name = "DeskShip")
    record DeskShip(int version, String name, @Nullable Captain captain) {}

    @Schema(name = "CargoDraft")
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Grain.class, name = "grain"),
        @JsonSubTypes.Type(value = Cars.class, name = "cars")
    })
    sealed interface Cargo permits Grain, Cars {}

    @Schema(name = "Grain")
    record Grain(@Schema(required = true) @Nullable String id, String sort) implements Cargo {}

    @Schema(name = "CarsDraft")
    record Cars(@Refers(to = "PortCard") UUID makerId) implements Cargo {}

    @Schema(name = "Voyage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Voyage(String by, @Nullable String note, Instant left, Map<String, Integer> stops) {}

    /** Stands for a resource. */
    static final class Ships {

        @Idempotent
        @Operation(operationId = "createShip")
        void create() {}

        @Operation(operationId = "trashShip")
        void trash() {}
    }

    static JsonNode read() {
        try {
            IndexView index = Index.of(
                    ShipCard.class,
                    PortCard.class,
                    Captain.class,
                    Stop.class,
                    Flag.class,
                    Moored.class,
                    ShipDocument.class,
                    ShipTexts.class,
                    ShipDraft.class,
                    DeskShip.class,
                    Cargo.class,
                    Grain.class,
                    Cars.class,
                    Voyage.class,
                    Ships.class);
            SmallRyeOpenAPI.Builder builder = SmallRyeOpenAPI.builder()
                    .withConfig(ConfigProvider.getConfig())
                    .enableModelReader(false)
                    .enableStandardStaticFiles(false)
                    .enableStandardFilter(false)
                    .enableAnnotationScan(false)
                    .withCustomStaticFile(ShapedDocument::scanned);
            inOrder(index).forEach(builder::addFilter);
            return ApiDocument.read(builder.build().toJSON()).root();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<OASFilter> inOrder(IndexView index) {
        return FILTERS.stream()
                .map(filter -> filter.apply(index))
                .sorted(Comparator.comparingInt(filter ->
                        -filter.getClass().getAnnotation(OpenApiFilter.class).priority()));
    }

    private static InputStream scanned() {
        return Objects.requireNonNull(ShapedDocument.class.getResourceAsStream("/openapi/scanned.yaml"));
    }
}
