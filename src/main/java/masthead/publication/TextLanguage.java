package masthead.publication;

import jakarta.ws.rs.QueryParam;
import masthead.platform.http.Language;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Declared by the operations whose answers have texts per language; {@link Delivery} sees to it that they come. */
public record TextLanguage(
        @QueryParam("language")
        @Parameter(
                description =
                        "The language that texts are wanted in (BCP 47). `uk` is given for `uk-UA`; what is not there in "
                                + "the language comes in the usual one.",
                example = "uk",
                schema = @Schema(type = SchemaType.STRING, maxLength = 35))
        @Nullable Language language) {}
