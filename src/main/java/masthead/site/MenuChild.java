package masthead.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import masthead.platform.http.LanguageTag;
import masthead.site.address.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item under a menu item. */
@Schema(name = "MenuChildDraft", description = "An item under a menu item.")
public record MenuChild(
        @Schema(description = "What the item says.", examples = "Ferries") @NotBlank @Size(max = 100) String label,

        @Schema(description = "The same in other languages, by their BCP 47 tags.", maxProperties = 20) @Size(max = 20) Map<@LanguageTag String, @NotNull @Valid MenuItemText> localized,

        @Schema(description = "Where the item leads.") @NotNull @Valid Target target) {

    public MenuChild {
        localized = Objects.requireNonNullElse(localized, Map.of());
    }

    MenuChild naming(String type, UUID id, UUID by) {
        return new MenuChild(label, localized, target.naming(type, id, by));
    }
}
