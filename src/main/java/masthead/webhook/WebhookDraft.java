package masthead.webhook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import masthead.platform.http.Draft;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.http.WebAddress;
import masthead.webhook.message.EventType;
import masthead.webhook.message.WebhookFilters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What may be written of a webhook. */
@Schema(name = "WebhookDraft", description = "What may be written of a webhook.")
public record WebhookDraft(
        @Schema(
                description =
                        "Where messages are sent: an https URL with a host that the world can reach, on port 80, 443 or one from 1024 on.",
                format = "uri",
                examples = "https://www.courier.example.org/api/revalidate")
        @NotBlank @Size(max = 1000) @WebAddress
        String url,

        @Schema(description = "Who or what it is for.", examples = "The web front end keeps pages until they change")
        @NotBlankIfGiven
        @Size(max = 300) @Nullable String description,

        @Schema(description = "What it is told of.", examples = "[\"content.changed\", \"alert.sent\"]")
        @NotEmpty @Size(max = 50) @UniqueElements
        List<@NotNull EventType> events,

        @Schema(description = "What it is told of, if not of everything.", required = true) @Valid @Nullable WebhookFilters filters,

        @Schema(
                description = "Whether anything is sent. What happens meanwhile waits until it is switched on again.",
                defaultValue = "true",
                required = true)
        @Nullable Boolean active)
        implements Draft {

    public WebhookDraft {
        filters = Objects.requireNonNullElse(filters, WebhookFilters.NONE);
        active = Objects.requireNonNullElse(active, true);
    }

    boolean isActive() {
        return Boolean.TRUE.equals(active);
    }

    WebhookFilters wanted() {
        return Objects.requireNonNullElse(filters, WebhookFilters.NONE);
    }
}
