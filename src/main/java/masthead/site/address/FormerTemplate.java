package masthead.site.address;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a type of thing was formerly: such addresses still lead to the things. */
@Schema(
        name = "FormerTemplateDraft",
        description =
                "Where the front end showed a type of thing formerly, or an older site did: such addresses lead to the "
                        + "present ones.")
public record FormerTemplate(
        @NotNull AddressType type,

        @Schema(
                description = "As in `urlTemplates`, with `{id}` or `{slug}`.",
                examples = "https://courier.example.org/{year}/{month}/{slug}.html")
        @NotBlank @Size(max = UrlTemplates.LONGEST) @TemplateOf(
                value = {"id", "slug", "language", "section", "year", "month", "day"},
                needs = "id|slug")
        String template) {

    /** How many are kept, the latest first. */
    public static final int MOST = 30;

    /** These, behind those that are replaced now, without those that are the present ones. */
    public static List<FormerTemplate> since(UrlTemplates before, UrlTemplates now, List<FormerTemplate> known) {
        List<FormerTemplate> former = new ArrayList<>();
        for (AddressType type : AddressType.values()) {
            former.add(new FormerTemplate(type, type.template(before)));
        }
        former.addAll(known);
        return former.stream()
                .filter(one -> !one.template().equals(one.type().template(now)))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
