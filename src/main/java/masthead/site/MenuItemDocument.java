package masthead.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.publication.Link;
import masthead.publication.PerLanguage;
import masthead.publication.Refers;
import masthead.site.address.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An item of a menu as readers get it. */
@Schema(name = "MenuItemDocument", description = "An item of a menu.")
public record MenuItemDocument(
        @Schema(description = "What the item says.") String label,

        @PerLanguage @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, MenuItemText> localized,

        @Schema(
                description =
                        "The thing it leads to; null where it leads to none. An item whose thing is not published is left out, "
                                + "with all under it.")
        @Refers(to = Link.SCHEMA)
        @Nullable UUID targetId,

        @Schema(description = "Where it leads; null for a mere heading.") @Nullable String url,

        @Schema(description = "The items under it.") List<MenuChildDocument> items) {

    /** An item under a menu item as readers get it. */
    @Schema(name = "MenuChildDocument", description = "An item under a menu item.")
    public record MenuChildDocument(
            @Schema(description = "What the item says.") String label,

            @PerLanguage @JsonInclude(JsonInclude.Include.NON_EMPTY)
            Map<String, MenuItemText> localized,

            @Schema(
                    description =
                            "The thing it leads to; null where it leads to none. An item whose thing is not published is left out.")
            @Refers(to = Link.SCHEMA)
            @Nullable UUID targetId,

            @Schema(required = true, description = "Where it leads.") @Nullable String url) {

        static MenuChildDocument of(MenuChild item) {
            return new MenuChildDocument(
                    item.label(),
                    item.localized(),
                    item.target().id(),
                    item.target().url());
        }
    }

    static MenuItemDocument of(MenuItem item) {
        Target target = item.target();
        return new MenuItemDocument(
                item.label(),
                item.localized(),
                target == null ? null : target.id(),
                target == null ? null : target.url(),
                item.items().stream().map(MenuChildDocument::of).toList());
    }
}
