package masthead.campaign.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import masthead.desk.Localized;
import masthead.desk.Slug;
import masthead.platform.http.LanguageTag;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What readers can do. */
@Schema(name = "CallToActionDraft", description = "What readers can do: a button or a link.")
public record CallToAction(
        @Schema(description = "Its name, unique in the campaign.", examples = "join") @NotBlank @Slug
        String key,

        @Schema(
                description = "What it says, by language tag (BCP 47).",
                examples = "{\"en\": \"Become a member\"}",
                maxProperties = Localized.MOST)
        @NotEmpty @Size(max = Localized.MOST) Map<@LanguageTag String, @NotBlank @Size(max = 80) String> labels,

        @Schema(
                description =
                        "Where it leads: an https URL in whose path and query `{campaign}` (its slug), `{variant}`, `{placement}`, "
                                + "`{language}` and `{article}` (its id) stand for where the reader is; what is not known becomes empty.",
                examples = "https://courier.example.org/{language}/join?from={placement}")
        @NotBlank @Size(max = 1000) String urlTemplate,

        @Schema(description = "`primary` when left out.", defaultValue = "primary")
        CallToActionStyle style,

        @Schema(
                description = "Added to the query of the URL; the same variables can be used in the values.",
                examples = "{\"utm_campaign\": \"{campaign}\"}",
                maxProperties = CallToAction.MOST_PARAMETERS)
        @Size(max = CallToAction.MOST_PARAMETERS) Map<
                        @NotBlank @Size(max = 40) @Pattern(
                                regexp = "[A-Za-z0-9._~-]+",
                                message = "must be letters, digits, dots, hyphens, underscores or tildes")
                        String,
                        @NotBlank @Size(max = 200) String>
                trackingParameters) {

    static final int MOST_PARAMETERS = 20;

    public CallToAction {
        labels = Localized.sorted(labels);
        style = Objects.requireNonNullElse(style, CallToActionStyle.PRIMARY);
        trackingParameters = Localized.sorted(trackingParameters);
    }

    List<Fault> faults(String at) {
        List<Fault> faults = new ArrayList<>();
        if (urlTemplate != null && !urlTemplate.isBlank()) {
            String problem = ActionUrl.problemOfUrl(urlTemplate);
            if (problem != null) {
                faults.add(Fault.at(at + "/urlTemplate", "malformed", problem));
            }
        }
        trackingParameters.forEach((name, value) -> {
            String problem = value == null ? null : ActionUrl.problemOfVariables(value);
            if (problem != null) {
                faults.add(Fault.at(
                        at + "/trackingParameters/" + name.replace("~", "~0").replace("/", "~1"),
                        "malformed",
                        problem));
            }
        });
        return faults;
    }
}
