package masthead.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import masthead.platform.http.LanguageTag;
import masthead.site.address.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An item of a menu. */
@Schema(name = "MenuItemDraft", description = "An item of a menu.")
public record MenuItem(
        @Schema(description = "What the item says.", examples = "Harbour") @NotBlank @Size(max = 100) String label,

        @Schema(description = "The same in other languages, by their BCP 47 tags.", maxProperties = 20) @Size(max = 20) Map<@LanguageTag String, @NotNull @Valid MenuItemText> localized,

        @Schema(description = "Where the item leads; left out by a mere heading.") @Valid @Nullable Target target,

        @Schema(description = "The items under it.") @Size(max = 30) List<@NotNull @Valid MenuChild> items) {

    public MenuItem {
        localized = Objects.requireNonNullElse(localized, Map.of());
        items = Objects.requireNonNullElse(items, List.of());
    }

    MenuItem naming(String type, UUID id, UUID by) {
        return new MenuItem(
                label,
                localized,
                target == null ? null : target.naming(type, id, by),
                items.stream().map(item -> item.naming(type, id, by)).toList());
    }
}
