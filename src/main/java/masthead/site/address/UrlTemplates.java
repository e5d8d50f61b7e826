package masthead.site.address;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the front end shows each type of thing. */
@Schema(
        name = "UrlTemplatesDraft",
        description =
                "Where the front end shows each type of thing: absolute URLs with variables in their path. `{id}`, `{slug}` and "
                        + "`{language}` are those of the thing; `{section}` is the slug of its section, and a segment of the path with it is "
                        + "left out for what has none; `{year}`, `{month}` and `{day}` are the date of its publishing in the zone of the site.")
public record UrlTemplates(
        @Schema(
                description =
                        "Of articles. With `{id}` or `{slug}`; slugs are unique in a language, so add `{language}` on a site "
                                + "with several.",
                examples = "https://courier.example.org/{language}/{section}/{slug}")
        @NotBlank @Size(max = LONGEST) @TemplateOf(
                value = {"id", "slug", "language", "section", "year", "month", "day"},
                needs = "id|slug")
        String article,

        @Schema(
                description = "Of static pages, which are articles of the kind `page`.",
                examples = "https://courier.example.org/{language}/{slug}")
        @NotBlank @Size(max = LONGEST) @TemplateOf(
                value = {"id", "slug", "language", "section", "year", "month", "day"},
                needs = "id|slug")
        String page,

        @Schema(description = "Of authors.", examples = "https://courier.example.org/authors/{slug}")
        @NotBlank @Size(max = LONGEST) @TemplateOf(
                value = {"id", "slug"},
                needs = "id|slug")
        String author,

        @Schema(description = "Of sections.", examples = "https://courier.example.org/sections/{slug}")
        @NotBlank @Size(max = LONGEST) @TemplateOf(
                value = {"id", "slug"},
                needs = "id|slug")
        String section,

        @Schema(description = "Of tags.", examples = "https://courier.example.org/topics/{slug}")
        @NotBlank @Size(max = LONGEST) @TemplateOf(
                value = {"id", "slug"},
                needs = "id|slug")
        String tag,

        @Schema(
                description = "Of collections of articles.",
                examples = "https://courier.example.org/collections/{slug}")
        @NotBlank @Size(max = LONGEST) @TemplateOf(
                value = {"id", "slug"},
                needs = "id|slug")
        String collection,

        @Schema(
                description = "Of editions of newsletters.",
                examples = "https://courier.example.org/newsletters/{year}-{month}-{day}/{id}")
        @NotBlank @Size(max = LONGEST) @TemplateOf(
                value = {"id", "slug", "language", "year", "month", "day"},
                needs = "id|slug")
        String edition,

        @Schema(
                description =
                        "Where editors change a thing. Front ends make their \"edit\" links of it: `{type}` stands for the type of "
                                + "the thing, such as `article`.",
                examples = "https://desk.courier.example.org/{type}/{id}")
        @NotBlank @Size(max = LONGEST) @TemplateOf(
                value = {"id", "type", "slug", "language"},
                needs = "id",
                query = true)
        String deskEdit) {

    static final int LONGEST = 500;
}
