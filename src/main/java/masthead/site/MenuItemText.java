package masthead.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a menu item says in one language. */
@Schema(name = "MenuItemText", description = "What a menu item says in one language.")
public record MenuItemText(
        @Schema(description = "What the item says.") @NotBlank @Size(max = 100) String label) {}
