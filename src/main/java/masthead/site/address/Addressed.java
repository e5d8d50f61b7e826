package masthead.site.address;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What every document and card has that the front end shows at an address of its own. */
@Schema(name = "Addressed", description = "What has an address of its own.")
public record Addressed(
        @Schema(
                description = "Where readers find it: absolute, made of the templates of the site.",
                format = "uri",
                examples = "https://courier.example.org/en/harbour/harbour-reopens-after-two-winters")
        String url) {}
