package masthead.search;

import jakarta.ws.rs.QueryParam;
import masthead.platform.http.Language;
import masthead.platform.text.Sought;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a reader searches for; an article must fit all that is given. */
public record SearchFilter(
        @QueryParam("q")
        @Parameter(
                required = true,
                description =
                        "Words, all of which must be there; `\"words in quotes\"` one after another, `-word` not at all, "
                                + "`or` between alternatives. Case, endings and accents do not matter. Nothing in it is a mistake.",
                example = "harbour -\"night ferry\"",
                schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = Sought.LONGEST))
        @Nullable String q,

        @QueryParam("section") @Parameter(description = "The id or slug of a section.", example = "harbour") @Nullable String section,

        @QueryParam("tag") @Parameter(description = "The id or slug of a tag.", example = "energy") @Nullable String tag,

        @QueryParam("author")
        @Parameter(description = "The id or slug of an author.", example = "olena-marchuk")
        @Nullable String author,

        @QueryParam("language") @Parameter(description = "BCP 47.", example = "en") @Nullable Language language) {}
