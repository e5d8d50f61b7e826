package masthead.collection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import masthead.desk.Localized;
import masthead.desk.Slug;
import masthead.platform.http.Draft;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.NotBlankIfGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be written of a collection. */
@Schema(name = "CollectionDraft", description = "What may be written of a collection.")
public record CollectionDraft(
        @NotBlank @Size(max = 120) @Schema(examples = "Editors' picks")
        String title,

        @Schema(description = "Its address; unique, and made of the title when left out.", examples = "editors-picks")
        @Slug
        @Nullable String slug,

        @Schema(description = "A sentence or two for readers.") @NotBlankIfGiven @Size(max = 1000) @Nullable String description,

        @Schema(description = Localized.DESCRIPTION, maxProperties = Localized.MOST) @Size(max = Localized.MOST) Map<@LanguageTag String, @NotNull @Valid CollectionTexts> localized,

        @Schema(description = "What comes first, in this order.") @Size(max = CollectionDraft.MOST_PINS) List<@NotNull @Valid Pin> pins,

        @Schema(description = "What comes behind the pins; only the pins are there when left out.") @Valid @Nullable CollectionRule rule,

        @Schema(
                description =
                        "How many articles it shows at most; 20 when left out. Behind them its rule can be read on.",
                examples = "12")
        @Min(1) @Max(100) Integer size)
        implements Draft {

    static final int MOST_PINS = 20;
    private static final int USUAL_SIZE = 20;

    public CollectionDraft {
        localized = Localized.sorted(localized);
        pins = Objects.requireNonNullElse(pins, List.of());
        size = Objects.requireNonNullElse(size, USUAL_SIZE);
    }

    CollectionDraft withSlug(String made) {
        return new CollectionDraft(title, made, description, localized, pins, rule, size);
    }

    /** Without the pins that are over. */
    CollectionDraft lasting(Instant now) {
        List<Pin> lasting = pins.stream().filter(pin -> !pin.isOver(now)).toList();
        return new CollectionDraft(title, slug, description, localized, lasting, rule, size);
    }

    /** The same with another thing in the place of one that its rule names. */
    CollectionDraft naming(String type, UUID id, UUID by) {
        CollectionRule other = rule == null ? null : rule.naming(type, id, by);
        return new CollectionDraft(title, slug, description, localized, pins, other, size);
    }
}
