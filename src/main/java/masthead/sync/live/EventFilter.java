package masthead.sync.live;

import jakarta.ws.rs.QueryParam;
import masthead.platform.http.CommaSeparated;
import masthead.sync.Scope;
import masthead.sync.ScopeFilter;
import masthead.sync.SyncType;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of what a client is told, said as for sync. */
public record EventFilter(
        @QueryParam("types")
        @Parameter(
                description =
                        "Only changes of these types, with commas between them: `article`, `author`, `tag`, `section`, "
                                + "`collection`, `newsletter`, `media`, `site`. Without it: all but media.",
                explode = Explode.FALSE,
                schema = @Schema(type = SchemaType.ARRAY, implementation = SyncType.class, maxItems = 8),
                example = "[\"article\", \"collection\"]")
        @Nullable CommaSeparated types,

        @QueryParam("sections")
        @Parameter(
                description =
                        "Of articles only those in these sections: up to 20 ids or slugs with commas between them.",
                explode = Explode.FALSE,
                schema =
                        @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = Scope.MOST_SECTIONS),
                example = "[\"harbour\", \"city\"]")
        @Nullable CommaSeparated sections,

        @QueryParam("languages")
        @Parameter(
                description = "Of articles only those in these languages (BCP 47): up to 20 with commas between them.",
                explode = Explode.FALSE,
                schema =
                        @Schema(
                                type = SchemaType.ARRAY,
                                implementation = String.class,
                                maxItems = Scope.MOST_LANGUAGES),
                example = "[\"en\", \"uk\"]")
        @Nullable CommaSeparated languages) {

    ScopeFilter scope() {
        return new ScopeFilter(types, sections, languages, null, null, null);
    }
}
